
use builtin;
use str;

set edit:completion:arg-completer[crieur] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'crieur'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'crieur'= {
            cand --report 'Write a report of the run into this file, as JSON, for programs'
            cand --metrics 'Write metrics of the run into this file, for the textfile collector of Prometheus'' node_exporter'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand build 'Write the feeds (this is what crieur does without a command)'
            cand check 'Read every article whole and say all that is wrong, without writing anything'
            cand completions 'Print what lets a shell complete crieur''s commands and options'
            cand cron 'Print a line for cron, and a service and a timer for systemd, that run crieur here every few minutes'
            cand diff 'Show what subscribers would live through if the feeds were written now, without writing anything'
            cand explain 'Tell the long story of a finding, with an example; without a code, list all codes'
            cand init 'Look at what lies in this folder, and write a feeds.toml that fits it'
            cand list 'Show which article is in which feed, and which is withheld and why'
            cand new 'Begin an article, where the others lie and as they are written'
            cand next 'Tell when the feeds will next change by themselves, without writing anything'
            cand pin 'Write into articles the id by which readers know them, so that their files may be renamed and moved'
            cand serve 'Show feeds, pages and articles in a browser on this machine as they would be published, anew with each change'
            cand schema 'Print the JSON Schema of feeds.toml, by which editors complete and check it'
            cand snippet 'Print the lines by which the pages of your site announce the feeds to browsers and feed readers'
            cand stats 'Count the articles, by month or year and by category'
            cand watch 'Write the feeds now, and again whenever an article or feeds.toml changes, or its time has come'
            cand why 'Tell in which feeds an article is and in which it is not, which line decides, and what it would take'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'crieur;build'= {
            cand --report 'Write a report of the run into this file, as JSON, for programs'
            cand --metrics 'Write metrics of the run into this file, for the textfile collector of Prometheus'' node_exporter'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;check'= {
            cand --format 'In which form the findings are given'
            cand --site 'Look as well whether the pages of your site, as they lie in this folder, announce the feeds'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;completions'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;cron'= {
            cand --only 'One of the three alone, to be written into a file'
            cand --every 'How often, from 1min to 24h'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;diff'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --json 'As JSON, for programs'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;explain'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;init'= {
            cand --title 'The name of the site'
            cand --url 'The address of the site'
            cand --language 'The language of the articles, such as fr or nl-BE'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand -y 'Ask nothing: take what is proposed'
            cand --yes 'Ask nothing: take what is proposed'
            cand --no-schema 'Write no feeds.schema.json, by which editors complete and check feeds.toml'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;list'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --json 'As JSON, for programs'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;new'= {
            cand --category 'A category that it belongs to; may be given several times'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand -e 'Open it in the editor that $VISUAL or $EDITOR names'
            cand --edit 'Open it in the editor that $VISUAL or $EDITOR names'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;next'= {
            cand --as 'As a line for the shell that has crieur run at that moment'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --json 'As JSON, for programs'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;pin'= {
            cand --id 'The id to write, in place of the one that the article has; for one file alone'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;serve'= {
            cand --port 'The port; without it, 8017, or any that is free'
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;schema'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;snippet'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;stats'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --json 'As JSON, for programs'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;watch'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;why'= {
            cand -c 'The file that says which feeds there are'
            cand --config 'The file that says which feeds there are'
            cand -o 'Write below this folder, whatever feeds.toml says'
            cand --output 'Write below this folder, whatever feeds.toml says'
            cand --now 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00'
            cand --wait 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all'
            cand --deny 'Let warnings count as errors: the run ends with reserves, and publishes the same'
            cand --lang 'In which language to speak, en or fr; without it, that of the locale'
            cand --color 'When to use colours'
            cand --json 'As JSON, for programs'
            cand --no-index 'Read every article anew, whatever the last run knew of it'
            cand --accept 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
            cand -q 'Say errors alone'
            cand --quiet 'Say errors alone'
            cand -v 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand --verbose 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'crieur;help'= {
            cand build 'Write the feeds (this is what crieur does without a command)'
            cand check 'Read every article whole and say all that is wrong, without writing anything'
            cand completions 'Print what lets a shell complete crieur''s commands and options'
            cand cron 'Print a line for cron, and a service and a timer for systemd, that run crieur here every few minutes'
            cand diff 'Show what subscribers would live through if the feeds were written now, without writing anything'
            cand explain 'Tell the long story of a finding, with an example; without a code, list all codes'
            cand init 'Look at what lies in this folder, and write a feeds.toml that fits it'
            cand list 'Show which article is in which feed, and which is withheld and why'
            cand new 'Begin an article, where the others lie and as they are written'
            cand next 'Tell when the feeds will next change by themselves, without writing anything'
            cand pin 'Write into articles the id by which readers know them, so that their files may be renamed and moved'
            cand serve 'Show feeds, pages and articles in a browser on this machine as they would be published, anew with each change'
            cand schema 'Print the JSON Schema of feeds.toml, by which editors complete and check it'
            cand snippet 'Print the lines by which the pages of your site announce the feeds to browsers and feed readers'
            cand stats 'Count the articles, by month or year and by category'
            cand watch 'Write the feeds now, and again whenever an article or feeds.toml changes, or its time has come'
            cand why 'Tell in which feeds an article is and in which it is not, which line decides, and what it would take'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'crieur;help;build'= {
        }
        &'crieur;help;check'= {
        }
        &'crieur;help;completions'= {
        }
        &'crieur;help;cron'= {
        }
        &'crieur;help;diff'= {
        }
        &'crieur;help;explain'= {
        }
        &'crieur;help;init'= {
        }
        &'crieur;help;list'= {
        }
        &'crieur;help;new'= {
        }
        &'crieur;help;next'= {
        }
        &'crieur;help;pin'= {
        }
        &'crieur;help;serve'= {
        }
        &'crieur;help;schema'= {
        }
        &'crieur;help;snippet'= {
        }
        &'crieur;help;stats'= {
        }
        &'crieur;help;watch'= {
        }
        &'crieur;help;why'= {
        }
        &'crieur;help;help'= {
        }
    ]
    $completions[$command]
}
