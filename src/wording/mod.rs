//! What is said to people, in their language. All of it lies in one catalogue a language
//! ([Fluent](https://projectfluent.org/)); code knows ids and arguments alone.

mod voice;

use std::borrow::Cow;
use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::{LanguageIdentifier, langid};

pub use voice::Voice;

/// A language in which crieur speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    /// English, which programs read too.
    #[default]
    English,
    /// French.
    French,
}

impl Tongue {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// The tongue of a locale such as `fr-BE`; English where crieur does not speak the locale's own.
    pub fn of_locale(locale: &str) -> Self {
        match locale.split(['-', '_', '.']).next() {
            Some("fr") => Self::French,
            _ => Self::English,
        }
    }

    /// Its [BCP 47](https://www.rfc-editor.org/rfc/rfc5646) code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    fn catalogue(self) -> (LanguageIdentifier, &'static str) {
        match self {
            Self::English => (langid!("en"), include_str!("en.ftl")),
            Self::French => (langid!("fr"), include_str!("fr.ftl")),
        }
    }
}

/// A part of a sentence that has words of its own: `a list of texts`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The id of its words.
    pub id: Cow<'static, str>,
    /// What they are about.
    pub arguments: Box<[(Cow<'static, str>, Argument)]>,
}

/// What a sentence is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Argument {
    /// A user's own words, a name, a code.
    Text(String),
    /// A number, which decides between singular and plural.
    Number(u64),
    /// Words of the catalogue. They bring their own remedy along, as `$advice`.
    Phrase(Phrase),
}

impl From<&'static str> for Phrase {
    fn from(id: &'static str) -> Self {
        Self::about(id, Vec::new())
    }
}

impl Phrase {
    /// Words of the catalogue that are about something.
    pub fn about(id: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        let arguments = arguments.into_iter();
        Self {
            id: id.into(),
            arguments: arguments
                .map(|(name, argument)| (name.into(), argument))
                .collect(),
        }
    }

    /// A text that is the same in every language.
    pub fn literal(text: impl Into<String>) -> Self {
        Self::about("literal", vec![("text", Argument::Text(text.into()))])
    }

    fn arguments(&self) -> Vec<(&str, Argument)> {
        let arguments = self.arguments.iter();
        arguments
            .map(|(name, argument)| (&**name, argument.clone()))
            .collect()
    }
}

/// A catalogue. It is read when the first word of it is said, for most runs have nothing to say.
pub struct Wording {
    catalogue: (LanguageIdentifier, &'static str),
    read: OnceCell<FluentBundle<FluentResource>>,
}

impl Wording {
    /// The catalogue of a tongue.
    pub fn new(tongue: Tongue) -> Self {
        Self::of(tongue.catalogue())
    }

    /// The catalogue of a voice.
    pub fn of_pages(voice: Voice) -> Self {
        Self::of(voice.catalogue())
    }

    fn of(catalogue: (LanguageIdentifier, &'static str)) -> Self {
        Self {
            catalogue,
            read: OnceCell::new(),
        }
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.read.get_or_init(|| {
            let (language, source) = &self.catalogue;
            let mut bundle = FluentBundle::new(vec![language.clone()]);
            // Marks of direction round each argument would end up in logs and be copied with the words.
            bundle.set_use_isolating(false);
            // What could be read of a faulty catalogue is used all the same; a test holds that none is.
            let resource = FluentResource::try_new((*source).to_owned());
            let resource = resource.unwrap_or_else(|(read, _)| read);
            bundle.add_resource_overriding(resource);
            bundle
        })
    }

    /// The words of `id` about `arguments`.
    pub fn say(&self, id: &str, arguments: &[(&str, Argument)]) -> String {
        self.find(id, None, arguments)
            .unwrap_or_else(|| id.to_owned())
    }

    /// What to do about `id`; `None` when there is nothing to do.
    pub fn remedy(&self, id: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        self.find(id, Some("remedy"), arguments)
    }

    /// The words of `phrase`, and what to do about it.
    pub fn tell(&self, phrase: &Phrase) -> (String, Option<String>) {
        let about = phrase.arguments();
        let remedy = self.remedy(&phrase.id, &about);
        (self.say(&phrase.id, &about), remedy)
    }

    fn find(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &[(&str, Argument)],
    ) -> Option<String> {
        let message = self.bundle().get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                // A number, for no word of a user's can be taken for one: `[0]` is said when there is no text.
                Argument::Text(text) if text.is_empty() => values.set(*name, 0),
                Argument::Text(text) => values.set(*name, text.as_str()),
                // No sentence of ours has a number so large that a float would round it.
                Argument::Number(number) => values.set(*name, FluentValue::from(*number)),
                Argument::Phrase(phrase) => {
                    let about = phrase.arguments();
                    values.set(*name, self.say(&phrase.id, &about));
                    if let Some(advice) = self.remedy(&phrase.id, &about) {
                        values.set("advice", advice);
                    }
                }
            }
        }
        let mut faults = Vec::new();
        let said = self
            .bundle()
            .format_pattern(pattern, Some(&values), &mut faults);
        debug_assert!(faults.is_empty(), "{id}: {faults:?}");
        Some(said.into_owned())
    }
}

macro_rules! argument_from {
    ($($type:ty => $value:ident $make:expr;)*) => {$(
        impl From<$type> for Argument {
            fn from($value: $type) -> Self {
                $make
            }
        }
    )*};
}

argument_from! {
    String => text Self::Text(text);
    &str => text Self::Text(text.to_owned());
    Cow<'static, str> => text Self::Text(text.into_owned());
    Option<String> => text Self::Text(text.unwrap_or_default());
    usize => number Self::Number(number as u64);
    u64 => number Self::Number(number);
    Phrase => phrase Self::Phrase(phrase);
}

/// What a catalogue says under one id.
#[cfg(test)]
pub(crate) struct Said {
    /// Its words, as they stand in the catalogue.
    pub(crate) text: String,
    /// The names of its arguments.
    pub(crate) arguments: std::collections::BTreeSet<String>,
}

/// All that a catalogue says, by id; remedies by `id.remedy`.
#[cfg(test)]
pub(crate) fn catalogue(tongue: Tongue) -> std::collections::BTreeMap<String, Said> {
    read(tongue.catalogue().1)
}

#[cfg(test)]
fn read(source: &str) -> std::collections::BTreeMap<String, Said> {
    let mut all = std::collections::BTreeMap::new();
    let mut id = String::new();
    let mut entry = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(remedy) = line.strip_prefix("    .remedy =") {
            id = format!("{}.remedy", id.trim_end_matches(".remedy"));
            remedy.clone_into(&mut entry);
        } else if let Some((name, words)) = line
            .split_once(" =")
            .filter(|_| line.starts_with(char::is_alphabetic))
        {
            name.clone_into(&mut id);
            words.clone_into(&mut entry);
        } else {
            entry.push_str(line);
        }
        let names = entry.split('$').skip(1);
        let arguments = names.map(|rest| {
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        });
        if id.is_empty() {
            continue;
        }
        all.insert(
            id.clone(),
            Said {
                text: entry.trim().to_owned(),
                arguments: arguments.collect(),
            },
        );
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_catalogues_say_the_same_things() {
        let [english, french] = Tongue::ALL.map(catalogue);
        assert!(english.len() > 200, "{}", english.len());
        let ids = |catalogue: &std::collections::BTreeMap<String, Said>| {
            catalogue.keys().cloned().collect::<BTreeSet<_>>()
        };
        assert_eq!(ids(&english), ids(&french));
        for (id, said) in &english {
            assert_eq!(said.arguments, french[id].arguments, "{id}");
            let same = said.text == french[id].text;
            // What is no more than an argument, or a code, is the same in both.
            let wordless = said.text.starts_with("{ $") && said.text.ends_with('}')
                || said.text.starts_with("{ date");
            assert!(
                !same
                    || wordless
                    || ["note", "heading-date", "desk-articles"].contains(&id.as_str()),
                "{id} is not translated"
            );
        }
    }

    #[test]
    fn the_catalogues_are_sound() {
        let tongues = Tongue::ALL.map(Tongue::catalogue);
        let voices = Voice::ALL.map(Voice::catalogue);
        for (language, source) in tongues.into_iter().chain(voices) {
            let resource = FluentResource::try_new(source.to_owned());
            assert!(
                resource.is_ok(),
                "{language}: {:?}",
                resource.err().map(|(_, faults)| faults)
            );
        }
    }

    #[test]
    fn pages_say_the_same_things_in_every_voice() {
        let english = read(Voice::English.catalogue().1);
        assert!(english.len() > 15, "{}", english.len());
        for voice in Voice::ALL {
            let other = read(voice.catalogue().1);
            assert_eq!(
                english.keys().collect::<Vec<_>>(),
                other.keys().collect::<Vec<_>>()
            );
            for (id, said) in &english {
                assert_eq!(said.arguments, other[id].arguments, "{voice:?}: {id}");
                let is_translated = said.text != other[id].text;
                assert!(
                    is_translated || voice == Voice::English,
                    "{voice:?}: {id} is not translated"
                );
            }
        }
    }

    #[test]
    fn a_language_has_a_voice() {
        for (tag, voice) in [
            ("fr", Some(Voice::French)),
            ("fr-BE", Some(Voice::French)),
            ("lb-LU", Some(Voice::Luxembourgish)),
            ("nl", Some(Voice::Dutch)),
            ("fry", None),
            ("ar", None),
        ] {
            assert_eq!(Voice::of(tag), voice, "{tag}");
        }
    }

    #[test]
    fn a_locale_has_a_tongue() {
        for (locale, tongue) in [
            ("fr_BE.UTF-8", Tongue::French),
            ("fr", Tongue::French),
            ("fry-NL", Tongue::English),
            ("nl-BE", Tongue::English),
            ("C", Tongue::English),
            ("", Tongue::English),
        ] {
            assert_eq!(Tongue::of_locale(locale), tongue, "{locale}");
        }
    }
}
