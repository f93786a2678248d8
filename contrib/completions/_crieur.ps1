
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'crieur' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'crieur'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'crieur' {
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write a report of the run into this file, as JSON, for programs')
            [CompletionResult]::new('--metrics', '--metrics', [CompletionResultType]::ParameterName, 'Write metrics of the run into this file, for the textfile collector of Prometheus'' node_exporter')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('build', 'build', [CompletionResultType]::ParameterValue, 'Write the feeds (this is what crieur does without a command)')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Read every article whole and say all that is wrong, without writing anything')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print what lets a shell complete crieur''s commands and options')
            [CompletionResult]::new('cron', 'cron', [CompletionResultType]::ParameterValue, 'Print a line for cron, and a service and a timer for systemd, that run crieur here every few minutes')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what subscribers would live through if the feeds were written now, without writing anything')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Tell the long story of a finding, with an example; without a code, list all codes')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Look at what lies in this folder, and write a feeds.toml that fits it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show which article is in which feed, and which is withheld and why')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Begin an article, where the others lie and as they are written')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Tell when the feeds will next change by themselves, without writing anything')
            [CompletionResult]::new('pin', 'pin', [CompletionResultType]::ParameterValue, 'Write into articles the id by which readers know them, so that their files may be renamed and moved')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Show feeds, pages and articles in a browser on this machine as they would be published, anew with each change')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of feeds.toml, by which editors complete and check it')
            [CompletionResult]::new('snippet', 'snippet', [CompletionResultType]::ParameterValue, 'Print the lines by which the pages of your site announce the feeds to browsers and feed readers')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Count the articles, by month or year and by category')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Write the feeds now, and again whenever an article or feeds.toml changes, or its time has come')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Tell in which feeds an article is and in which it is not, which line decides, and what it would take')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'crieur;build' {
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write a report of the run into this file, as JSON, for programs')
            [CompletionResult]::new('--metrics', '--metrics', [CompletionResultType]::ParameterName, 'Write metrics of the run into this file, for the textfile collector of Prometheus'' node_exporter')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;check' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'In which form the findings are given')
            [CompletionResult]::new('--site', '--site', [CompletionResultType]::ParameterName, 'Look as well whether the pages of your site, as they lie in this folder, announce the feeds')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;completions' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;cron' {
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'One of the three alone, to be written into a file')
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'How often, from 1min to 24h')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;diff' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'As JSON, for programs')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;explain' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;init' {
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'The name of the site')
            [CompletionResult]::new('--url', '--url', [CompletionResultType]::ParameterName, 'The address of the site')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'The language of the articles, such as fr or nl-BE')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Ask nothing: take what is proposed')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Ask nothing: take what is proposed')
            [CompletionResult]::new('--no-schema', '--no-schema', [CompletionResultType]::ParameterName, 'Write no feeds.schema.json, by which editors complete and check feeds.toml')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;list' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'As JSON, for programs')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;new' {
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'A category that it belongs to; may be given several times')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Open it in the editor that $VISUAL or $EDITOR names')
            [CompletionResult]::new('--edit', '--edit', [CompletionResultType]::ParameterName, 'Open it in the editor that $VISUAL or $EDITOR names')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;next' {
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'As a line for the shell that has crieur run at that moment')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'As JSON, for programs')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;pin' {
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'The id to write, in place of the one that the article has; for one file alone')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;serve' {
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'The port; without it, 8017, or any that is free')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;schema' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;snippet' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;stats' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'As JSON, for programs')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;watch' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;why' {
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The file that says which feeds there are')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write below this folder, whatever feeds.toml says')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'Act as if this were the present moment, such as 2026-12-24T06:00:00+01:00')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another run is at work, such as 30s or 2min; without it, not at all')
            [CompletionResult]::new('--deny', '--deny', [CompletionResultType]::ParameterName, 'Let warnings count as errors: the run ends with reserves, and publishes the same')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'In which language to speak, en or fr; without it, that of the locale')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'As JSON, for programs')
            [CompletionResult]::new('--no-index', '--no-index', [CompletionResultType]::ParameterName, 'Read every article anew, whatever the last run knew of it')
            [CompletionResult]::new('--accept', '--accept', [CompletionResultType]::ParameterName, 'Publish what the guard holds back, this once: feeds that lose many entries, articles that come back as new')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say errors alone')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more of what was decided; twice, also what became of each article, what took how long, and which files are written')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'crieur;help' {
            [CompletionResult]::new('build', 'build', [CompletionResultType]::ParameterValue, 'Write the feeds (this is what crieur does without a command)')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Read every article whole and say all that is wrong, without writing anything')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print what lets a shell complete crieur''s commands and options')
            [CompletionResult]::new('cron', 'cron', [CompletionResultType]::ParameterValue, 'Print a line for cron, and a service and a timer for systemd, that run crieur here every few minutes')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what subscribers would live through if the feeds were written now, without writing anything')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Tell the long story of a finding, with an example; without a code, list all codes')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Look at what lies in this folder, and write a feeds.toml that fits it')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show which article is in which feed, and which is withheld and why')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Begin an article, where the others lie and as they are written')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Tell when the feeds will next change by themselves, without writing anything')
            [CompletionResult]::new('pin', 'pin', [CompletionResultType]::ParameterValue, 'Write into articles the id by which readers know them, so that their files may be renamed and moved')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Show feeds, pages and articles in a browser on this machine as they would be published, anew with each change')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of feeds.toml, by which editors complete and check it')
            [CompletionResult]::new('snippet', 'snippet', [CompletionResultType]::ParameterValue, 'Print the lines by which the pages of your site announce the feeds to browsers and feed readers')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Count the articles, by month or year and by category')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Write the feeds now, and again whenever an article or feeds.toml changes, or its time has come')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'Tell in which feeds an article is and in which it is not, which line decides, and what it would take')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'crieur;help;build' {
            break
        }
        'crieur;help;check' {
            break
        }
        'crieur;help;completions' {
            break
        }
        'crieur;help;cron' {
            break
        }
        'crieur;help;diff' {
            break
        }
        'crieur;help;explain' {
            break
        }
        'crieur;help;init' {
            break
        }
        'crieur;help;list' {
            break
        }
        'crieur;help;new' {
            break
        }
        'crieur;help;next' {
            break
        }
        'crieur;help;pin' {
            break
        }
        'crieur;help;serve' {
            break
        }
        'crieur;help;schema' {
            break
        }
        'crieur;help;snippet' {
            break
        }
        'crieur;help;stats' {
            break
        }
        'crieur;help;watch' {
            break
        }
        'crieur;help;why' {
            break
        }
        'crieur;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
