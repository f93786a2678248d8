# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_crieur_global_optspecs
    string join \n report= metrics= no-index c/config= o/output= now= accept wait= q/quiet v/verbose deny= lang= color= h/help V/version
end

function __fish_crieur_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_crieur_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_crieur_using_subcommand
    set -l cmd (__fish_crieur_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c crieur -n "__fish_crieur_needs_command" -l report -d 'Write a report of the run into this file, as JSON, for programs' -r -F
complete -c crieur -n "__fish_crieur_needs_command" -l metrics -d 'Write metrics of the run into this file, for the textfile collector of Prometheus\' node_exporter' -r -F
complete -c crieur -n "__fish_crieur_needs_command" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_needs_command" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_needs_command" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_needs_command" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_needs_command" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_needs_command" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_needs_command" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_needs_command" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_needs_command" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_needs_command" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_needs_command" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_needs_command" -s V -l version -d 'Print version'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "build" -d 'Write the feeds (this is what crieur does without a command)'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "check" -d 'Read every article whole and say all that is wrong, without writing anything'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "completions" -d 'Print what lets a shell complete crieur\'s commands and options'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "cron" -d 'Print a line for cron, and a service and a timer for systemd, that run crieur here every few minutes'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "diff" -d 'Show what subscribers would live through if the feeds were written now, without writing anything'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "explain" -d 'Tell the long story of a finding, with an example; without a code, list all codes'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "init" -d 'Look at what lies in this folder, and write a feeds.toml that fits it'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "list" -d 'Show which article is in which feed, and which is withheld and why'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "new" -d 'Begin an article, where the others lie and as they are written'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "next" -d 'Tell when the feeds will next change by themselves, without writing anything'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "pin" -d 'Write into articles the id by which readers know them, so that their files may be renamed and moved'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "serve" -d 'Show feeds, pages and articles in a browser on this machine as they would be published, anew with each change'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "schema" -d 'Print the JSON Schema of feeds.toml, by which editors complete and check it'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "snippet" -d 'Print the lines by which the pages of your site announce the feeds to browsers and feed readers'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "stats" -d 'Count the articles, by month or year and by category'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "watch" -d 'Write the feeds now, and again whenever an article or feeds.toml changes, or its time has come'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "why" -d 'Tell in which feeds an article is and in which it is not, which line decides, and what it would take'
complete -c crieur -n "__fish_crieur_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c crieur -n "__fish_crieur_using_subcommand build" -l report -d 'Write a report of the run into this file, as JSON, for programs' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand build" -l metrics -d 'Write metrics of the run into this file, for the textfile collector of Prometheus\' node_exporter' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand build" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand build" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand build" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand build" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand build" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand build" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand build" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand build" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand build" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand build" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand build" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand build" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand check" -l format -d 'In which form the findings are given' -r -f -a "human\t'For people, on standard error'
json\t'As JSON, on standard output'
sarif\t'As SARIF 2.1.0, on standard output'"
complete -c crieur -n "__fish_crieur_using_subcommand check" -l site -d 'Look as well whether the pages of your site, as they lie in this folder, announce the feeds' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand check" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand check" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand check" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand check" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand check" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand check" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand check" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand check" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand check" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand check" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand check" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand completions" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand completions" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand completions" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand completions" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand completions" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand completions" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand completions" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand completions" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand completions" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand completions" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand completions" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l only -d 'One of the three alone, to be written into a file' -r -f -a "crontab\t'A line for cron'
service\t'The service of systemd'
timer\t'The timer of systemd that starts the service'"
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l every -d 'How often, from 1min to 24h' -r
complete -c crieur -n "__fish_crieur_using_subcommand cron" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand cron" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand cron" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand cron" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand cron" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand cron" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand diff" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand diff" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand diff" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand diff" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand diff" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand diff" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand diff" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand diff" -l json -d 'As JSON, for programs'
complete -c crieur -n "__fish_crieur_using_subcommand diff" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand diff" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand diff" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand diff" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand explain" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand explain" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand explain" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand explain" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand explain" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand explain" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand explain" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand explain" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand explain" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand explain" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand explain" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand init" -l title -d 'The name of the site' -r
complete -c crieur -n "__fish_crieur_using_subcommand init" -l url -d 'The address of the site' -r
complete -c crieur -n "__fish_crieur_using_subcommand init" -l language -d 'The language of the articles, such as fr or nl-BE' -r
complete -c crieur -n "__fish_crieur_using_subcommand init" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand init" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand init" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand init" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand init" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand init" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand init" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand init" -s y -l yes -d 'Ask nothing: take what is proposed'
complete -c crieur -n "__fish_crieur_using_subcommand init" -l no-schema -d 'Write no feeds.schema.json, by which editors complete and check feeds.toml'
complete -c crieur -n "__fish_crieur_using_subcommand init" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand init" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand init" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand init" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand list" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand list" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand list" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand list" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand list" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand list" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand list" -l json -d 'As JSON, for programs'
complete -c crieur -n "__fish_crieur_using_subcommand list" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand list" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand list" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand list" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand new" -l category -d 'A category that it belongs to; may be given several times' -r
complete -c crieur -n "__fish_crieur_using_subcommand new" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand new" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand new" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand new" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand new" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand new" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand new" -s e -l edit -d 'Open it in the editor that $VISUAL or $EDITOR names'
complete -c crieur -n "__fish_crieur_using_subcommand new" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand new" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand new" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand new" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand next" -l as -d 'As a line for the shell that has crieur run at that moment' -r -f -a "systemd\t'A transient timer of systemd\'s'
at\t'The command `at`, which knows whole minutes'"
complete -c crieur -n "__fish_crieur_using_subcommand next" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand next" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand next" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand next" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand next" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand next" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand next" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand next" -l json -d 'As JSON, for programs'
complete -c crieur -n "__fish_crieur_using_subcommand next" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand next" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand next" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand next" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand next" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand pin" -l id -d 'The id to write, in place of the one that the article has; for one file alone' -r
complete -c crieur -n "__fish_crieur_using_subcommand pin" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand pin" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand pin" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand pin" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand pin" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand pin" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand pin" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand pin" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand pin" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand pin" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand pin" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand pin" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand serve" -l port -d 'The port; without it, 8017, or any that is free' -r
complete -c crieur -n "__fish_crieur_using_subcommand serve" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand serve" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand serve" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand serve" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand serve" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand serve" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand serve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand serve" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand serve" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand serve" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand serve" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand schema" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand schema" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand schema" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand schema" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand schema" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand schema" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand schema" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand schema" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand schema" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand schema" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand schema" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand snippet" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand stats" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand stats" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand stats" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand stats" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand stats" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand stats" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand stats" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand stats" -l json -d 'As JSON, for programs'
complete -c crieur -n "__fish_crieur_using_subcommand stats" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand stats" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand stats" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand stats" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand watch" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand watch" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand watch" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand watch" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand watch" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand watch" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand watch" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand watch" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand watch" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand watch" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand watch" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand why" -s c -l config -d 'The file that says which feeds there are' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand why" -s o -l output -d 'Write below this folder, whatever feeds.toml says' -r -F
complete -c crieur -n "__fish_crieur_using_subcommand why" -l now -d 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00' -r
complete -c crieur -n "__fish_crieur_using_subcommand why" -l wait -d 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all' -r
complete -c crieur -n "__fish_crieur_using_subcommand why" -l deny -d 'Let warnings count as errors: the run ends with reserves, and publishes the same' -r -f -a "warnings\t'Every warning'"
complete -c crieur -n "__fish_crieur_using_subcommand why" -l lang -d 'In which language to speak, en or fr; without it, that of the locale' -r
complete -c crieur -n "__fish_crieur_using_subcommand why" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal that has them'
always\t'Always'
never\t'Never'"
complete -c crieur -n "__fish_crieur_using_subcommand why" -l json -d 'As JSON, for programs'
complete -c crieur -n "__fish_crieur_using_subcommand why" -l no-index -d 'Read every article anew, whatever the last run knew of it'
complete -c crieur -n "__fish_crieur_using_subcommand why" -l accept -d 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new'
complete -c crieur -n "__fish_crieur_using_subcommand why" -s q -l quiet -d 'Say errors alone'
complete -c crieur -n "__fish_crieur_using_subcommand why" -s v -l verbose -d 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written'
complete -c crieur -n "__fish_crieur_using_subcommand why" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "build" -d 'Write the feeds (this is what crieur does without a command)'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "check" -d 'Read every article whole and say all that is wrong, without writing anything'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "completions" -d 'Print what lets a shell complete crieur\'s commands and options'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "cron" -d 'Print a line for cron, and a service and a timer for systemd, that run crieur here every few minutes'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "diff" -d 'Show what subscribers would live through if the feeds were written now, without writing anything'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "explain" -d 'Tell the long story of a finding, with an example; without a code, list all codes'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "init" -d 'Look at what lies in this folder, and write a feeds.toml that fits it'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "list" -d 'Show which article is in which feed, and which is withheld and why'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "new" -d 'Begin an article, where the others lie and as they are written'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "next" -d 'Tell when the feeds will next change by themselves, without writing anything'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "pin" -d 'Write into articles the id by which readers know them, so that their files may be renamed and moved'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "serve" -d 'Show feeds, pages and articles in a browser on this machine as they would be published, anew with each change'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "schema" -d 'Print the JSON Schema of feeds.toml, by which editors complete and check it'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "snippet" -d 'Print the lines by which the pages of your site announce the feeds to browsers and feed readers'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "stats" -d 'Count the articles, by month or year and by category'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "watch" -d 'Write the feeds now, and again whenever an article or feeds.toml changes, or its time has come'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "why" -d 'Tell in which feeds an article is and in which it is not, which line decides, and what it would take'
complete -c crieur -n "__fish_crieur_using_subcommand help; and not __fish_seen_subcommand_from build check completions cron diff explain init list new next pin serve schema snippet stats watch why help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
