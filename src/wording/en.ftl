# All that crieur says to people, in English. fr.ftl says the same in French; a test holds the two together.
# https://projectfluent.org/fluent/guide/

## Levels

error = error
warning = warning
note = note
help = help

## Findings: what is wrong in one plain sentence, and what to do about it. The id is the finding's code.

syntax = this is not valid { $language }: { $fault }
    .remedy = { $advice }
front-matter-open = the front matter that begins with `{ $fence }` has no end
    .remedy = write `{ $end }` on a line of its own after the last key
unknown-key = there is no key `{ $key }` in { $table }
    .remedy = { $likely ->
        [0] remove it, or see the README for the keys that there are
       *[other] write `{ $likely }` if that was meant
    }
misspelt-key = the key `{ $key }` means nothing to crieur and is passed over
    .remedy = write `{ $likely }` if that was meant
missing-key = the key `{ $key }` is missing in { $table }
    .remedy = { $key ->
        [site] write [site] on a line of its own, and below it title = "…" and url = "https://…/"
       *[other] add the line: { $example }
    }
wrong-type = `{ $key }` is { $found }, but should be { $expected }
    .remedy = { $advice }
bad-value = { $written ->
        [0] `{ $key }` stands here without a value
       *[other] `{ $written }` cannot be the value of `{ $key }`
    }
    .remedy = write { $expected }
example-address = `url` is still the example `{ $url }`
    .remedy = put the address of your site in its place before you publish: it stands in every feed, and the ids by which readers know articles are made of it, and stay
same-feed-address = the address `{ $address }/` belongs to the feed `{ $other }` already
    .remedy = give one of the two feeds another `name`, or take the address out of `aliases`
not-utf8 = this file is not UTF-8 text
    .remedy = save it as UTF-8; the text editor has this under « Save as », encoding
guessed-encoding = this file says nowhere how its letters are encoded; it was read as { $encoding }
    .remedy = { $folder ->
        [0] save it as UTF-8
       *[other] save it as UTF-8, or pin it for its folder in feeds.toml: [encodings], and below it "{ $folder }" = "{ $encoding }"
    }
mixed-encoding = this file is UTF-8, but for { $count ->
        [one] one letter
       *[other] { $count } letters
    } in windows-1252
    .remedy = look whether its accents are right, and save it as UTF-8
wrong-encoding = this file says that it is { $declared }, but it is { $encoding }
    .remedy = remove the line `encoding` (in a page: correct <meta charset>); it was read as { $encoding }
unknown-encoding = there is no encoding `{ $written }`
    .remedy = write a known one, such as utf-8, windows-1252, iso-8859-15 or utf-16le
undecodable = { $count ->
        [one] one byte of this file is no letter
       *[other] { $count } bytes of this file are no letters
    } in { $encoding }, in which it was read
    .remedy = save it as UTF-8, or say its true encoding: encoding = "windows-1252" in its front matter
not-text = this is no text: { $kind }
    .remedy = { $advice }
damaged-text = another program has damaged letters here: `{ $sample }`
    .remedy = write the letters anew; what was published is what stands here
empty-file = this file is empty
    .remedy = write the article, or remove the file
folder-named-article = this is a folder, though its name is that of an article
    .remedy = rename the folder; articles in it are read all the same
dangling-link = this shortcut (a symbolic link) leads nowhere
    .remedy = remove it, or put back the file that it leads to
link-out = this shortcut (a symbolic link) leads out of the folder of articles, to `{ $target }`
    .remedy = copy the file into the folder; only what lies in it is published
link-inside = this is a shortcut (a symbolic link) to `{ $target }`, which is read already
    .remedy = remove it; crieur does not follow it
not-a-file = this is neither a file nor a folder (it is a pipe, a socket or a device), and was not opened
    .remedy = remove it from the folder of articles
unreadable = this cannot be read: { $said }
    .remedy = { $advice }
changed-while-read = this file was being written while crieur read it
    .remedy = nothing, if a copy was under way: the next run reads it again
too-big = this file has { $bytes } MiB; an article may have { $limit } MiB
    .remedy = move pictures and data out of the text, or split the article
unread-shape = { $extension ->
        [0] this file is not read: its name has no ending
       *[other] files of the kind `.{ $extension }` are not read as articles
    }
    .remedy = save it as plain text (.txt), Markdown (.md) or a web page (.html); if it is no article, leave it or exclude it in feeds.toml: [site] exclude = ["…"]
passed-over = this is kept by a site generator or a browser for itself, and is not read
    .remedy = if there are articles in it, give it another name
name-not-utf8 = the name of this file is not UTF-8; it was read as `{ $name }`
    .remedy = rename it to exactly that; to subscribers it then stays the same article
no-title = this article has no title
    .remedy = { $advice }
no-date = this article has no date
    .remedy = { $advice }
bad-date = `{ $written }` is not a date that crieur can read
    .remedy = { date-forms }
impossible-date = `{ $written }`: there is no such day or hour
    .remedy = { date-forms }
date-forms = write it alone, day before month and the year with four digits: 28 novembre 2017, 28/11/2017 or 2017-11-28; an hour may follow: 19h30
weekday-contradicts = `{ $written }`: that day was a { $day }
    .remedy = correct the day of the week or the date; the date was taken
hour-skipped = this hour does not exist: the clocks were put forward
    .remedy = write the hour that was meant; it was taken as one hour later
hour-twice = this hour comes twice: the clocks were put back
    .remedy = write an offset after it, as in 2018-10-28T02:30:00+01:00; of the two, the second was taken for a beginning and the first for an end
date-from-name = the date was taken from the name of the file
    .remedy = write a date into the article if it is another
date-elsewhere = the date `{ $written }` is not on the line below the title
    .remedy = put it on a line of its own below the title, and other lines after it
updated-before-date = `updated` is earlier than `date`
    .remedy = correct one of the two; until then the date counts for both
updated-in-future = this article says that it will be updated in future
    .remedy = correct `updated`; until it has come, the date counts for both
expires-before-date = this article expires before it is published
    .remedy = correct `expires` or `date`; as it is, nobody will ever see it
forbidden-characters = { $count ->
        [one] a control character stands
       *[other] { $count } control characters stand
    } here, which no feed can hold
    .remedy = delete what is invisible here; it was left out, or replaced by a space between words
title-too-long = this title has more than { $limit } characters and was shortened
    .remedy = move what does not fit to the summary
summary-too-long = this summary has more than { $limit } characters and was shortened
    .remedy = move what does not fit to the text
too-many-categories = this article has { $count } categories, tags or authors; the first { $limit } of each were taken
    .remedy = keep the ones that readers look for
too-deep = more than { $limit } elements lie inside one another here; their text was kept without them
    .remedy = take away levels of lists, quotes or HTML, or close what was left open, such as <b>
left-open = elements such as <b> are opened here over and over and never closed; the text was kept without elements
    .remedy = close each with its end tag, such as </b>
too-long = the text becomes more than { $limit } MiB of HTML, which readers do not bear; its summary was published alone
    .remedy = split the article, or its largest table
markup-removed = feed readers show no { $elements }; these tags were taken out
    .remedy = give a plain link to what they show
address-removed = readers may not follow or load `{ $address }`; the address was taken out
    .remedy = write an address that begins with https://
template-tag = { $count ->
        [one] the tag `{ $tag }` of another program was taken out of the text
       *[other] `{ $tag }` and { $others } more tags of another program were taken out of the text
    }
    .remedy = write in its place what it would show
missing-file = there is no file `{ $written }` beside this article
    .remedy = correct the name, add the file, or write a whole https:// address
misnamed-file = the name of `{ $written }` says { $named }, but its content is { $found }
    .remedy = let its name end in .{ $ending }, here and in the article: web servers go by the name
unknown-length = the length of `{ $url }` is not known
    .remedy = write it in bytes: enclosure = { "{" } url = "…", length = 48213 { "}" }; until then it is 0
no-text = this article has no text
    .remedy = write its text below the front matter or the date, or add the line draft = true (draft: true between --- and ---)
comma-in-category = `{ $written }` is one name with a comma in it
    .remedy = write a list if several were meant: { $list }
unfinished-draft = this draft still lacks a title or a date
    .remedy = write what is missing before it is published
no-articles = there is no article in this folder
    .remedy = put articles into it, or say in feeds.toml where they lie: [site] articles = "…"
looks-like-copy = this article has the title and the date of `{ $other }`
    .remedy = remove one of the two if it is a copy; both are published
same-id = the id `{ $id }` belongs to `{ $other }` already
    .remedy = give each article an `id` of its own; until then the older one alone is published
same-article-address = the address { $url } belongs to `{ $other }` already
    .remedy = give one of them another `slug`, or add { "{day}" } or { "{path}" } to `address` in feeds.toml
in-no-feed = { $others ->
        [0] this article is in no feed: { $categories ->
            [0] it has no category
           *[other] its categories are { $categories }
        }
       *[other] this article and { $others } more are in no feed: { $categories ->
            [0] they have no category
           *[other] their categories are { $categories }
        }
    }
    .remedy = give it the category of a feed, or a feed in feeds.toml that takes it{ $others ->
        [0] {""}
       *[other] ; `crieur list` shows which ones
    }
empty-feed = the feed `{ $feed }` has no article
    .remedy = check its `categories` and `keywords` in feeds.toml against those of the articles
held-back = the feed `{ $feed }` holds { $entries ->
        [one] one entry
       *[other] { $entries } entries
    } and would have become empty: it was left as it is
    .remedy = look why its articles are gone; if it is to be empty, run crieur once with --accept
many-vanish = { $count } of { $entries } entries of the feed `{ $feed }` would vanish though no article says why: it was left as it is
    .remedy = look where the articles are (`crieur diff` names them); if they are to go, run crieur once with --accept
feed-renamed = the feed `{ $feed }` is asked for no longer, and `{ $to }` has its entries: the old address was left as it is, and the new one waits
    .remedy = if it got another name, write aliases = ["{ $feed }"] below `{ $to }` in feeds.toml, and its subscribers will follow; if the name is misspelt, mend it; if the address is to go, run crieur once with --accept
comes-back = subscribers of the feed `{ $feed }` would see { $count ->
        [one] the article « { $title } »
       *[other] { $count } articles, such as « { $title } »,
    } once more as new: it was left as it is
    .remedy = `crieur diff` tells the id by which readers know it: write that into the article (`crieur pin --id`), or bring back the lost ledger; if it is to be so, run crieur once with --accept
over-budget = the feed `{ $feed }` is larger than its `max_size` of { $budget } bytes: { $summaries ->
        [0] {""}
        [one] the oldest text was replaced by its summary
       *[other] the { $summaries } oldest texts were replaced by their summaries
    }{ $left_out ->
        [0] {""}
       *[other] { $summaries ->
            [0] {""}
           *[other] {""}, and{" "}
        }{ $left_out ->
            [one] the oldest entry was left out
           *[other] the { $left_out } oldest entries were left out
        }
    }
    .remedy = if that is too little, raise `max_size`; to be rid of this message, lower `limit`, or set content = "summary"
budget-too-small = of the feed `{ $feed }`, the newest entry alone makes a file of { $bytes } bytes, and its `max_size` is less: it was left as it is
    .remedy = raise `max_size` to more than { $bytes } bytes, or give the newest article a shorter summary
stale-feed = `{ $file }` was made by crieur once, and is made no longer
    .remedy = remove it; or, if subscribers still read it, ask for its feed in feeds.toml
page-in-the-way = `{ $file }` lies where crieur would put a page, and is none of this site's: it stays as it is
    .remedy = move it away, or write pages = false into feeds.toml, in [site] or for that feed
no-feed-announced = this page announces no feed, so that browsers and feed readers find none on it
    .remedy = write into its <head>: { $line }
wrong-feed-announced = `{ $address }` is announced as what it is not
    .remedy = write { $advice }
dead-feed-announced = `{ $address }` is announced as a feed, and there is none
    .remedy = remove it, or write instead: { $line }

ledger-line = this line of the ledger cannot be used: { $fault }
    .remedy = { $advice }
ledger-twice = the ledger names `{ $id }` twice, first on line { $first }
    .remedy = { $advice }
ledger-twice-article = keep one of the two lines, the one with the later dates, and remove the other
ledger-twice-feed = keep one of the two lines, and remove the other
ledger-twice-file = of an id that the file has no more, write `-` in place of the path; do not remove its line
ledger-conflict = the ledger holds marks of a merge that was not finished
    .remedy = remove the lines of marks (<<<<<<<, =======, >>>>>>>); of two lines with the same id keep the one with the later dates
ledger-newer = the ledger was written by a newer crieur
    .remedy = use that crieur; an older one would forget what it does not understand
ledger-missing = there is no ledger, though feeds are published; { $entries ->
        [one] one article was
       *[other] { $entries } articles were
    } taken over from them
    .remedy = if the ledger was deleted, restore it from version control: articles that were renamed and are in no feed now would come back as new; otherwise commit the new one
probably-moved = this is probably the article `{ $id }`{ $from ->
        [0] {""}
       *[other] {" "}that lay in `{ $from }`
    }, which keeps its id
    .remedy = if that is right, `crieur pin` writes the id into it; if it is another article, write an `id` of its own into it
two-pasts = this article may be `{ $id }` or `{ $other }`; it was taken for the first
    .remedy = write the right id into it, as `id`, or have `crieur pin` do it
two-heirs = this file and `{ $other }` may both be the article `{ $id }`; this one was taken for it
    .remedy = if it is the other, write the id into that one (`crieur pin --id`); if one is a copy, remove it
name-reused = this file holds another article than before; it gets an id of its own
    .remedy = if it is the same article after all, write into it: id = "{ $old }"

literal = { $text }

## Tables of keys, as in "there is no key … in …"

table-front-matter = the front matter

## Kinds of values

kind-nothing = empty
kind-truth = a value true or false
kind-number = a number
kind-date = a date
kind-text = a text
kind-list = a list
kind-table = a table of keys

type-text = a text
    .remedy = write one text between quotes
type-texts = a list of texts
    .remedy = write texts between square brackets: ["…", "…"]
type-truth = true or false
    .remedy = write true or false, without quotes
type-whole = a whole number
    .remedy = write a number alone, such as 20, without quotes
type-name = a name
    .remedy = write a name between quotes, or a table such as { "{ name = \"…\" }" }
type-site = a table under the heading [site]
    .remedy = write [site] on a line of its own, and the keys of the site below it
type-feeds = one table for each feed
    .remedy = write [[feeds]], in double brackets, above each feed
type-table = a table of keys
    .remedy = write its heading, in brackets, on a line of its own, and the keys below it

## What a value should be, as in "write …"

expected-address = an address such as "/2017/semaine-benelux/" or "https://example.org/page/"
expected-language = a language code such as "fr" or "nl-BE"
expected-languages = language codes such as ["fr", "nl-BE"]
expected-slug = a word that can stand in an address, such as "semaine-benelux"
expected-truth = true or false
expected-file = a file beside the article, such as "photo.jpg", or an address that begins with https://
expected-media-type = a media type such as "audio/mpeg"
expected-mail = a mail address such as redaction@example.org
expected-page = a whole address such as https://example.org/
expected-number = a number from { $least } to { $most }
expected-feed-name = a name that can stand in an address, such as "securite"
expected-home = the address of the page that the feed belongs to, such as "/securite/"
expected-keywords = words to look for, such as ["police"]
expected-category = a category with letters or digits in it
expected-categories = names of categories, such as ["Sécurité"]
expected-site-url = the site's whole address, such as "https://info-citoyen.example/"
expected-hour = an hour such as "06:00"
expected-feeds-url = the whole address of the output folder, such as "https://info-citoyen.example/feeds/"
expected-host = a host name such as "info-citoyen.example"
expected-icon = an address such as "/icon.png"
expected-share = a number of entries such as 5, or a share such as "25 %"
expected-removed = "delete" or "empty"
expected-style = false for none, or the address of a stylesheet such as "/style.css"
expected-picture = an address such as "/logo.png" or "https://example.org/logo.png"
expected-pattern = a pattern such as "{ "{year}/{month}/{slug}/" }"; there are { "{year}, {month}, {day}, {slug}, {title}, {path}" } and { "{category}" }, and one of { "{slug}, {title}" } and { "{path}" } is needed
expected-pattern-of-files = names of files or folders such as ["README.md", "pages/*"]
expected-zone = a zone such as "{ $example }"
expected-content = "full" or "summary"
expected-formats = one or more of "rss", "atom" and "json"
expected-encoding = an encoding such as "windows-1252", "iso-8859-15" or "utf-16le"
expected-level = "allow", "warn" or "deny"
expected-audible-level = "warn" or "deny": what keeps an article out is never passed over in silence
expected-days = a time such as "30 days" or "4 weeks"
expected-size = a size of 4 KiB or more, such as "512 KiB" or "2 MB"
expected-withdrawn = a sentence that readers see in place of the article, such as "This article contained an error."

## What to write when there is no title or no date

title-front = add the line title = "…" to the front matter (title: … between --- and ---)
title-page-text = write the title on a line of its own before the date
title-markdown = begin with the title as a heading (# Title), or with a front matter: +++, then title = "…" and date = 2017-11-28, then +++
title-html = write <title>…</title> in the head of the page, or an <h1> at the top of the article
date-page-text = write the date on a line of its own below the title, such as 28 novembre 2017
date-markdown = add the line date = 2017-11-28 to the front matter (date: 2017-11-28 between --- and ---), or let the name of the file begin with the date: 2017-11-28-name.md
date-html = write <meta property="article:published_time" content="2017-11-28"> in the head of the page, or <time datetime="2017-11-28"> in the article

## Faults of syntax, and what to do about them

ledger-title = the first line should be `{ $line }`
    .remedy = write that line above all others; or restore the ledger from version control
ledger-id = `{ $written }` is no id, with which a line begins
    .remedy = restore the line from version control or a copy; without one, remove it: an article that was never renamed keeps its id
ledger-comment = it is a comment, and there is no room for one
    .remedy = keep remarks elsewhere, for crieur would not keep them here; remove this line
ledger-feed = a feed's line is `feed`, its name and its id
    .remedy = restore the line from version control or a copy; without one, remove it: a feed whose name and host never changed keeps its id
ledger-no-date = a date is missing in it
    .remedy = after the id stand three: when the article first appeared, such as 2017-11-28T06:00:00+01:00, and `-` for each of the other two
ledger-date = `{ $written }` is no date
    .remedy = write a date such as 2017-11-28T06:00:00+01:00; the second and the third of a line may be `-`
ledger-mark = `{ $written }` is no content mark
    .remedy = write `-` in its place: the mark will be made anew
ledger-path = it should end with the place of the file
    .remedy = write the path below the folder of articles at the end, or `-`
fault-key = a key holds no accents and no spaces
    .remedy = write the key without them, as in categories = ["Sécurité"]
fault-twice = this stands above already
    .remedy = remove one of the two; above each feed write [[feeds]], in double brackets
fault-double-bracket = the heading of a feed has no end
    .remedy = end the heading with two brackets: [[feeds]]
fault-bracket = this heading has no end
    .remedy = end the heading with a bracket: [site]
fault-list = this list has no end
    .remedy = put a comma between the items, and a bracket at the end: ["…", "…"]
fault-quote = this text has no end
    .remedy = end the text with a quote, on the same line
fault-backslash = a backslash means something special in a text
    .remedy = write / in place of \, or put the text between single quotes
fault-no-value = this key has no value
    .remedy = write key = "text"; if this is YAML (key: text), put it between --- and --- in place of +++
fault-unquoted = a text stands here without quotes
    .remedy = write it between straight quotes: title = "…", date = "28/11/2017"
fault-toml = { $said }
    .remedy = write key = "text", with quotes round the text, one key a line
fault-tab = a line begins with a tab
    .remedy = put spaces in place of the tab
fault-colon = a colon in a text begins a new key
    .remedy = put the text between quotes when it holds a colon: title: "Bruxelles : la suite"
fault-same-quote = a text between quotes ends too soon
    .remedy = if it holds the same quote, use the other kind, as in "L'été"
fault-key-twice = this key stands above already
    .remedy = remove one of the two
fault-no-keys = it is { $kind }, not keys and values
    .remedy = write key: text, with a space after the colon; if this is TOML (key = text), put it between +++ and +++ in place of ---
fault-unclosed = a bracket or a quote has no end
    .remedy = close the bracket or the quote on the same line
fault-space = a space is missing behind a dash or a colon
    .remedy = write "- item" and "key: text", each with its space
fault-yaml = { $said }
    .remedy = write key: text, one key a line, with quotes round a text that holds `:` or `#`
fault-deep = it is nested too deep, or its anchors multiply too far
    .remedy = write the values out, without anchors and brackets inside brackets
fault-json = { $said }
    .remedy = write { "{\"key\": \"text\"}" }, with quotes round keys and texts, and a comma between two keys
fault-json-no-comma = a comma is missing between two keys or items
    .remedy = write a comma at the end of the line before
fault-json-quotes = a key stands without quotes
    .remedy = write every key and every text between quotes
fault-json-comma = a comma stands before the end
    .remedy = remove the comma before the closing bracket

## What is no text

kind-word = it is a document of a word processor
    .remedy = open it there and save it as plain text (.txt, UTF-8) or as a web page (.html)
kind-pdf = it is a PDF
    .remedy = copy its text into a .txt file
kind-media = it is a picture, a sound or a film
    .remedy = give it its own ending, such as .jpg
kind-archive = it is an archive
    .remedy = unpack it
kind-binary = most of what is in it is not letters
    .remedy = write it anew as plain text in UTF-8

## Reasons of the system

system-gone = it is not there
    .remedy = if it was not removed on purpose, put it back
system-denied = permission denied
    .remedy = give crieur's user the right to read it
system-full = the disk is full
    .remedy = free some space
system-quota = the disk quota of crieur's user is used up
    .remedy = free some space, or raise the quota
system-read-only = the file system is read-only
    .remedy = have it mounted so that crieur may write
system-folder = there is a folder in its place
    .remedy = move the folder away
system-no-folder = a file, or a link that leads nowhere, lies where a folder is wanted
    .remedy = move it away, or mount the disk to which it leads
system-no-file = it is neither a file nor a folder
    .remedy = move it away, and put a file in its place
system-in-use = another program uses it
    .remedy = end that program
system-other = { $said }
    .remedy = look whether the disk is well, and whether crieur's user may read it

## What ends a run

error-no-config = there is no `{ $path }`{ $above ->
        [yes] {""} here, but there is one in the folder above: run crieur there
       *[no] {""}
          {""}  `crieur init` writes one that fits this folder; --config FILE names another. Three lines are enough:
          {""}
          {""}    [site]
          {""}    title = "My site"
          {""}    url = "https://example.org/"
    }
error-unreadable-config = cannot read `{ $path }`: { $said }
error-invalid-config = `{ $path }` has { $count ->
        [one] 1 error
       *[other] { $count } errors
    }; nothing was written
error-unreadable-ledger = cannot read the ledger `{ $path }`: { $said }
error-invalid-ledger = the ledger `{ $path }` has { $count ->
        [one] 1 error
       *[other] { $count } errors
    }; nothing was written
error-no-feed = there is no feed `{ $name }`; there are: { $known }
error-no-site = cannot read the pages of the site in `{ $path }`: { $said }
error-no-articles = cannot read the folder of articles `{ $path }`: { $said }
    {""}  Nothing was written. { $likely ->
        [0] If the articles lie elsewhere, say so in feeds.toml: [site] articles = "…"
       *[other] There is a folder `{ $likely }`: if it is the one, say so in feeds.toml: [site] articles = "{ $likely }"
    }
error-malformed = the feed `{ $path }` came out wrong: { $reason }
    {""}  Nothing was written. This is a fault of crieur: please report it
error-create-folder = cannot create the folder `{ $path }`: { $said }; no feed was changed; { $remedy }
error-read = cannot read `{ $path }`: { $said }; no feed was changed; { $remedy }
error-remove = cannot remove `{ $path }`: { $said }; all that was to be written is published; { $remedy }
error-write-ledger = cannot write the ledger `{ $path }`: { $said }; no feed was changed, for nobody would remember its ids; { $remedy }
error-forget = cannot write the ledger `{ $path }`: { $said }; all that was to be written is published; { $remedy }
error-write = cannot write `{ $path }`: { $said }; no feed was changed; { $remedy }
error-page = cannot bring the page `{ $path }` up to date: { $said }; the feeds are published all the same; { $remedy }
error-replace = cannot put the new `{ $path }` in its place: { $said }; each feed is whole, the old or the new one; { $remedy }
error-sync = what was written into `{ $path }` may not outlast a power failure: { $said }; each feed is whole; { $remedy }
error-lock = cannot make the lock `{ $path }`: { $said }; nothing was done; { $remedy }
error-report = cannot write `{ $path }`: { $said }; the run itself is not touched by that; { $remedy }
error-locked = another run is at work{ $pid ->
        [0] {""}
       *[other] {""} (process { $pid }, since { $since })
    }; nothing was done; it holds `{ $path }` until it ends; the next run does the work, and --wait waits longer
error-no-lock = the file system of `{ $path }` cannot lock: { $said }; nothing was done, for two runs at once could not be kept apart; `ledger` in feeds.toml can name a file on a local disk
error-own-file = `{ $path }` is a file of the site's, or is given twice; nothing was done; name another file for --report or --metrics
error-unsaid = standard output cannot be written: { $said }; the run itself is not touched by that; { $remedy }
error-stopped = stopped by a signal; nothing was changed
write-gone = what was removed meanwhile is made anew by the next run
write-no-folder = make its folder, or name another place as `ledger` in feeds.toml
write-report-elsewhere = give --report or --metrics a file in a folder that is there and in which crieur's user may write
write-denied = give crieur's user the right to write there, or name another place in feeds.toml
write-full = free some space there, and the next run does the rest
write-read-only = have it mounted so that crieur may write, or name another place in feeds.toml
write-in-the-way = move away what is in the way, or mount the disk to which it leads, and the next run does the rest
write-other = look whether the disk is well; the next run tries again
error-unknown-code = no message has the code `{ $code }`
    {""}  { $likely ->
        [0] `crieur explain` without a code lists them
       *[other] Did you mean `{ $likely }`? `crieur explain` without a code lists them
    }

## Pinning ids: what ends a run, and why an article has none written into it

error-not-an-article = `{ $path }` is no article of this site
    {""}  { $likely ->
        [0] `crieur list` names the articles; nothing was written
       *[other] Did you mean `{ $likely }`? Nothing was written
    }
error-no-program = cannot tell where crieur itself lies, or in which folder it runs: { $said }
    {""}  Run it again by its whole path, in a folder that is there
error-odd-path-not-utf8 = the path `{ $path }` is not UTF-8, and systemd reads nothing else
    {""}  Rename the folder or file
error-odd-path-control = the path `{ $path }` has a control character in it, such as the end of a line, which neither a crontab nor a unit of systemd can hold
    {""}  Rename the folder or file
error-odd-path-program = the program lies at `{ $path }`, and systemd takes no quotes or backslashes in a program's path
    {""}  Put it elsewhere, such as into /usr/local/bin; `--only crontab` works where it is
error-one-id = --id is the id of one article, and several files are named
    {""}  Name one file, or leave --id away: then each article is given the id that it has
not-pinned = no id was written into this file: { $why }
    .remedy = { $advice }
pin-faulty = the article has an error, `{ $code }`
    .remedy = mend it, and run crieur pin again; `crieur explain { $code }` tells more
pin-unfinished = this draft lacks a title or a date, and so has no id yet
    .remedy = write what is missing, or say the id: crieur pin --id URI FILE
pin-encoding = it is not in UTF-8
    .remedy = save it as UTF-8, and run crieur pin again
pin-changed = it was changed meanwhile
    .remedy = run crieur pin again when nobody writes into it
pin-no-place = nothing could be added to it and leave all else as it is
    .remedy = write it yourself, as the key `id`: { $id }
pin-taken = `{ $other }` has the id `{ $id }` already
    .remedy = give each article its own

## What a run says

lock-taken-over = took over the lock of process { $pid }, which died
entries = { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
progress = { $stage }: { $done } of { $all }
stage-start = reading feeds.toml
stage-lock = waiting for other runs
stage-walk = listing the articles
stage-heads = reading articles
stage-choose = choosing articles
stage-entries = preparing entries
stage-documents = making the feeds
stage-compare = comparing with what is published
stage-write = writing
stage-took = { $stage }: { $milliseconds } ms
file-written = wrote { $path }
index-not-kept = { $path } could not be written ({ $reason }): the next run will have to read every article again
fate-in = in { $feeds }
fate-past = past the limit of { $feeds }
fate-none = in no feed, for none takes its categories, its words or its language
unchanged = unchanged
read-articles = { $count ->
        [one] 1 article read
       *[other] { $count } articles read
    }, { $withheld } withheld
entries-kept = { $count ->
        [one] 1 entry kept from the last run in place of an article with an error
       *[other] { $count } entries kept from the last run in place of articles with errors
    }
moved = { $to }  { $from ->
        [0] known again
       *[other] was { $from }
    }, keeps its id { $id }
removed = removed
diff-held = held back
diff-new-feed = new feed
diff-removed = removed
diff-pages = pages for people
diff-entries = { $before } → { $after } entries
diff-again = AS NEW
diff-new = new
diff-back = back
diff-own = only what the feed says of itself changes
diff-updated = updated
diff-withdrawn = withdrawn
diff-past-limit = past limit
diff-title = title
diff-text = text
diff-address = address
diff-published = date
diff-later = updated
diff-backwards = date goes back
diff-categories = categories
diff-summary = summary
diff-other = other
kib = { $whole }.{ $tenth } KiB
diff-missing = file is gone
diff-replaced = file holds another article
diff-draft = draft
diff-future = date in the future
diff-expired = expired
diff-recategorised = other categories
diff-rule = feeds.toml changed
diff-feed-removed = feed is no longer asked for
next-in = in { $time }
next-in-both = in { $time } { $rest }
next-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
next-hours = { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
next-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
next-seconds = { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
next-nothing = Nothing will change by itself.
next-due = A run is due: it would change feeds already now. What follows holds after it.
next-appears = appears
next-updated = updated
next-expires = expires
next-too-old = too old
next-past-limit = past limit
next-withdrawn = withdrawn
next-tombstone-ends = tombstone ends
next-feed = the feed itself changes
up-to-date = All feeds are up to date.
checked = { $articles ->
        [0] no articles
        [one] 1 article
       *[other] { $articles } articles
    } read, { $shown } in { $feeds ->
        [0] no feeds
        [one] 1 feed
       *[other] { $feeds } feeds
    }: { $errors ->
        [0] no errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }
heading-date = DATE
heading-feeds = FEEDS
heading-title = TITLE
heading-file = FILE
heading-month = MONTH
heading-year = YEAR
heading-category = CATEGORY
stats-total = { $articles ->
        [0] No articles
        [one] 1 article, dated { $first }
       *[other] { $articles } articles, from { $first } to { $last }
    }
stats-withheld = { $withheld ->
        [0] None withheld
       *[other] { $withheld } withheld: { $drafts ->
            [one] 1 draft
           *[other] { $drafts } drafts
        }, { $future } to come, { $expired } expired
    }; { $errors ->
        [0] no errors
       *[other] { $errors } with an error
    }
stats-others = { $count ->
        [one] (1 other)
       *[other] ({ $count } others)
    }
stats-none = (none)
withheld-future = withheld until { $day }
withheld-expired = expired on { $day }
withheld-draft = withheld: draft
withheld-error = error: { $code }
withheld-error-kept = error: { $code } (last good version stays)
withdrawn-in = withdrawn, told in: { $feeds }
in-no-feed-short = none
pages-checked = { $pages ->
        [one] 1 page of the site
       *[other] { $pages } pages of the site
    }, { $announcing } of which { $announcing ->
        [one] announces
       *[other] announce
    } a feed
snippet-hint = These lines belong into the <head> of each page of your site. `crieur check --site DIR` looks whether they are there.
explain-hint = `crieur explain CODE` tells more of each
day-1 = Monday
day-2 = Tuesday
day-3 = Wednesday
day-4 = Thursday
day-5 = Friday
day-6 = Saturday
day-7 = Sunday

## What `crieur cron` writes about its lines and units. Each line becomes a comment.

cron-either = Cron or systemd: one of the two is enough.
cron-crontab-goes = Cron: run `{ $user ->
        [0] crontab -e
       *[other] sudo crontab -u "$(id -nu { $user })" -e
    }` and add this line. Whatever crieur
    says, cron mails to that user, or to whom a line above it names: MAILTO=you@example.org
cron-units-go = systemd: these commands put both units in place and switch them on.
    {""}
    {""}  { $service } | sudo tee /etc/systemd/system/{ $name }.service
    {""}  { $timer } | sudo tee /etc/systemd/system/{ $name }.timer
    {""}  sudo systemctl daemon-reload && sudo systemctl enable --now { $name }.timer
    {""}
    Then `systemctl list-timers` says when it runs, and `journalctl -u { $name }` what it said.
cron-description = Feeds of { $url }
cron-mounts = Disks that must be there. Without them nothing is published into the empty folder that
    stands in their place.
cron-failure = Status 1 (an article needs a person) and 2 (a feed was held back) count as failures on
    purpose: `systemctl --failed` shows them. To be told by mail, install contrib/systemd/crieur-mail@.service
    and take the # off the next line.
cron-another = Status 75: another run was at work, and does the same. That is no failure.
cron-user = The owner of { $path }.
cron-root = That is root. A user of its own, whom the folders of feeds and ledger belong to, would be better. Then print
    this again:
    {""}
    {""}  sudo useradd --system --no-create-home crieur
    {""}  sudo mkdir -p { $output } && sudo chown -R crieur: { $output }
    {""}  sudo chown crieur: { $grounds } && sudo chown -f crieur: { $ledger }
    {""}
cron-other-owner = But { $path } belongs to the user { $user }, and the run writes there, too: the user
    below must be allowed to.
cron-writable = The system is read-only but for these. The ledger, its lock and its new version, until that
    takes its place, lie in one folder.
cron-no-output-yet = { $path } is not there yet, and has to be made in a folder named
    below. Print this unit again after the first run: it will then name the folder of feeds alone.
cron-home = Something of this site lies in a home.
cron-hardened = No network, no devices, no privileges: a run reads files and writes files.
cron-accuracy = An article with an hour is out at that hour: without this, systemd may be late by a minute.
cron-persistent = What was missed while the machine was off is made up for as soon as it is on.

## What `crieur why` says of an article and a feed

error-no-such-article = no article of this site has the path, the id, the address or the title `{ $written }`
    {""}  { $likely ->
        [0] `crieur list` names the articles
       *[other] Did you mean `{ $likely }`?
    }
why-in = In:
why-would-be-in = It would be in, were it not for that:
why-not-in = Not in:
why-everything = the feed takes every article
why-category = it has the category « { $name } »
why-keyword = it says « { $name } »
why-kept = the last good version of it stays
why-nothing = { $asks ->
        [categories] it has none of the categories for which the feed asks
        [keywords] it says none of the words for which the feed asks
       *[both] it has none of the categories and says none of the words for which the feed asks
    }{ $asks ->
        [keywords] {""}
       *[other] { $categories ->
            [0] ; it has no category
           *[other] ; it has { $categories }
        }
    }
    .remedy = { $asks ->
        [keywords] {""}
       *[other] { $count ->
            [one] give it the category { $wanted }
           *[other] give it one of the categories { $wanted }
        }
    }{ $asks ->
        [categories] {""}
        [keywords] {""}
       *[both] , or{" "}
    }{ $asks ->
        [categories] {""}
       *[other] { $of_words ->
            [one] say { $words } in it
           *[other] say one of these in it: { $words }
        }
    }
why-excluded-category = the feed takes nothing of its category « { $name } »
    .remedy = give it another category, or take « { $name } » out of `exclude_categories`
why-excluded-keyword = the feed takes nothing that says « { $name } »
    .remedy = use another word in it, or take « { $name } » out of `exclude_keywords`
why-other-language = { $language ->
        [0] it does not say in which language it is, and the feed takes { $wanted } alone
       *[other] it is in the language { $language }, and the feed takes { $wanted } alone
    }
    .remedy = if it is in that language, write into it: language = "{ $first }"
why-past-limit = { $newer ->
        [one] 1 article of the feed is newer
       *[other] { $newer } articles of the feed are newer
    }, and the feed shows { $limit }
    .remedy = raise `limit` to { $rank } or more
why-too-old = it is { $age ->
        [one] 1 day
       *[other] { $age } days
    } old, and the feed goes back { $days ->
        [one] 1 day
       *[other] { $days } days
    }
    .remedy = raise `max_days` to { $needed } or more
why-over-size = with it, a file of the feed would be larger than `max_size`
    .remedy = raise `max_size`, or have the feed hold less of each article: content = "summary"
why-held = the guard holds this feed back, so that what is published is of an earlier run
    .remedy = `crieur diff` tells why
why-draft = it is a draft
    .remedy = when it is finished, take that away
why-future = its day has not come: { $moment }
    .remedy = nothing, if that is meant: the first run after that moment publishes it
why-expired = its time is over: it expired { $moment }
    .remedy = to have it back, write a later day or none
why-withdrawn = it was withdrawn: feeds show this in place of its text
why-excluded = it is excluded: `{ $pattern }`
    .remedy = if it is an article, take that pattern out of `exclude`
why-left-over = `{ $name }` is the name of a hidden file, or of what editors and systems leave behind
    .remedy = if it is an article, give it another name
why-other-kind = { $ending ->
        [0] it is no article: its name has no ending
       *[other] files of the kind `.{ $ending }` are no articles
    }
    .remedy = write an article beside it (.txt, .md, .html) that names it as its `image`, as `enclosure` or in a link

## What `crieur init` asks and says. Of what it writes, each line becomes a comment.

error-config-there = there is a `{ $path }` already; nothing was written
    {""}  `crieur check` says whether it is in order; `crieur init --config FILE` writes another one
error-init = cannot make `{ $path }`: { $said }; { $remedy }
write-init-elsewhere = run `crieur init` in a folder that is there and in which you may write
init-ask-title = Name of the site
init-ask-url = Its address
init-ask-language = Language of the articles
init-ask-again = `{ $answer }` cannot be read; the address is like https://info-citoyen.example/, the language like fr or nl-BE
init-everything = all
init-written = wrote `{ $file }`{ $program ->
        [0] {""}
       *[other] {""} for this folder of { $program }'s
    }
init-found = { $count ->
        [0] There is no article yet: put them into `{ $folder }`
        [one] 1 article in `{ $folder }`
       *[other] { $count } articles in `{ $folder }`
    }{ $texts ->
        [0] {""}
       *[other] , page text: { $texts }
    }{ $markdown ->
        [0] {""}
       *[other] , Markdown: { $markdown }
    }{ $pages ->
        [0] {""}
       *[other] , HTML: { $pages }
    }{ $faulty ->
        [0] {""}
        [one] ; 1 more has an error, `crieur check` says which
       *[other] ; { $faulty } more have errors, `crieur check` says which
    }
init-addresses = Addresses for subscribers, once the feeds are on line:
init-feed = { $label ->
        [0] all
       *[other] { $label }
    }: { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
init-article-address = Addresses of articles, such as { $address }: if that is not where yours are on your site, change `address` in feeds.toml, and put pictures beside the articles.
init-next = { $url ->
        [example] The address https://example.org/ stands for yours: change `url` before you publish.
       *[own] {""}
    }
    {""}Now:
    {""}  crieur new TITLE   begins an article
    {""}  crieur serve       shows feeds and articles in your browser, and publishes nothing
    {""}  crieur             writes the feeds into `{ $output }`
    {""}  crieur check       says what could be better in the articles
    {""}  crieur list        shows which article is in which feed
init-snippet = For browsers and feed readers to find the feeds, paste these lines into the <head> of your pages (`crieur snippet` prints them again):
init-crontab = To have it run every ten minutes, add this line to your crontab (`crontab -e`; `crieur cron` says more):
init-head = feeds.toml: what crieur publishes. Whatever follows a # is a comment.
    {""}
    To check changes without publishing anything:   crieur check
    To see which article goes into which feed:      crieur list
init-site = The site. Only title and address have to be here.
init-url-example = CHANGE THIS to the address of your site before you publish: it stands in every feed, and the ids by which readers know articles are made of it.
init-author = author = {"{"} name = "…", email = "redaction@example.org" {"}"}
init-articles = Where the articles are, and where the feeds go. Both folders are beside this file. In the first, `exclude` names what is no article.
init-address = The address of an article on the site{ $program ->
        [0] {""}
       *[other] , as { $program } makes it unless told otherwise
    }. There are { "{year}, {month}, {day}, {slug}, {title}, {path} and {category}" }.
init-delivery = The feeds hold the whole text of the newest articles, in all three formats.
init-feeds = The feeds. The name makes the address: securite/rss.xml, securite/atom.xml and securite/feed.json. Capitals and accents do not count: « Sécurité », « SECURITE » and « securite » are one category.
init-count = { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
init-others = Other categories, which have no feed of their own: { $names }.
init-all = A feed without categories and keywords takes everything: { $count ->
        [one] 1 article.
       *[other] { $count } articles.
    }
init-more = How much each remark of crieur's matters, by the code in its brackets: "allow" silences it, "warn" makes it a warning, "deny" an error. `crieur explain CODE` says more.

## What `crieur new` asks and says

error-article-there = there is a `{ $path }` already; nothing was written
    {""}  Give the article another title, or open that file
error-no-editor = neither $VISUAL nor $EDITOR names an editor; nothing was written
    {""}  Without --edit, crieur writes the article and prints its path
error-editor = the article is written, but the editor `{ $editor }` failed: { $said }
new-ask-categories = Categories, by number or name, with commas between:
new-draft = It is a draft: when its text is written, remove the line `draft`, and the next run publishes it.
new-in-no-feed = No feed takes it as it is: give it the category of one (`crieur new --category`).

## What `crieur serve` and `crieur watch` say

error-unserved = nothing can be served{ $port ->
        [0] {""}
       *[other] {" "}at port { $port }
    }: { $said }
    {""}  Give another port: crieur serve --port 8080
blind = changes of files cannot be seen here ({ $reason }): they are looked for once a minute
serve-until = Open this address in a browser; Ctrl-C ends it. Nothing is published.{ $feed ->
        [0] {""}
       *[other] {" "}A feed reader on this machine can subscribe to { $feed }
    }
serve-elsewhere = Port { $port } is taken by another program, so it is another one.
rounds-mended = All is mended.
rounds-remain = What was said before remains to be mended{ $errors ->
        [0] {""}
        [one] {" "}(1 error)
       *[other] {" "}({ $errors } errors)
    }{ $warnings ->
        [0] {""}
        [one] {" "}(1 warning)
       *[other] {" "}({ $warnings } warnings)
    }.
watch-until = Waiting for changes; Ctrl-C ends it.
desk = Desk
desk-title = Desk of { $site }
desk-problems = To mend
desk-all-well = All is well
desk-stays = Meanwhile the feeds are shown here as they were before.
desk-more-problems = { $count ->
        [one] There is 1 more message
       *[other] There are { $count } more messages
    } (`crieur check`).
desk-feeds = Feeds
desk-overview = Page of all feeds
desk-opml = List for feed readers (OPML)
desk-held = held back
desk-changed = to be published
desk-articles = Articles
desk-search = Title, file or feed
desk-find = Find
desk-none = There is no such article.
desk-more-articles = { $count ->
        [one] There is 1 more article.
       *[other] There are { $count } more articles.
    }
desk-kept = This is its last good version, which stays in the feeds until the error is mended.
desk-data = What readers get besides
desk-summary = Summary
desk-categories = Categories
desk-permalink = Address
desk-id = Id
desk-nothing = There is nothing at { $path }
desk-failed = An error keeps your changes from being shown: the desk says which.
desk-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
desk-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
desk-fine = All is well.
desk-gone = crieur serve no longer runs.
