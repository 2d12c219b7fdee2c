
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'intake' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'intake'
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
        'intake' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import records from a file')
            [CompletionResult]::new('jobs', 'jobs', [CompletionResultType]::ParameterValue, 'Imports: their history, the rows that failed, and how to stop one, go on with it or take it back')
            [CompletionResult]::new('lead', 'lead', [CompletionResultType]::ParameterValue, 'The leads in the store')
            [CompletionResult]::new('template', 'template', [CompletionResultType]::ParameterValue, 'Import templates: how a kind of file is read and mapped')
            [CompletionResult]::new('field', 'field', [CompletionResultType]::ParameterValue, 'Fields of your own, beside those that every record has')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Settings of the store')
            [CompletionResult]::new('store', 'store', [CompletionResultType]::ParameterValue, 'The store as a whole')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a script that lets your shell complete commands and flags')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;import' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('leads', 'leads', [CompletionResultType]::ParameterValue, 'Import leads from a CSV, XLSX or XLS file')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;import;leads' {
            [CompletionResult]::new('--max-failed', '--max-failed', [CompletionResultType]::ParameterName, 'Stop once more rows have failed than this: a number, or a percentage of all rows; what is in stays')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another import is running, such as 30s or 10m [default: not at all]')
            [CompletionResult]::new('--failed', '--failed', [CompletionResultType]::ParameterName, 'Write the failed rows to this file at the end: CSV, or XLSX if its name ends so')
            [CompletionResult]::new('--sheet', '--sheet', [CompletionResultType]::ParameterName, 'The sheet of a workbook, by name or number [default: the first visible one]')
            [CompletionResult]::new('--header-row', '--header-row', [CompletionResultType]::ParameterName, 'The row with the headers [default: the first that is not blank]')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'The character between cells: one character, or `tab` [default: detected]')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]')
            [CompletionResult]::new('--short-rows', '--short-rows', [CompletionResultType]::ParameterName, 'What becomes of a row with missing last cells: it fails, or they are blank [default: fail]')
            [CompletionResult]::new('--date-order', '--date-order', [CompletionResultType]::ParameterName, 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]')
            [CompletionResult]::new('--decimal', '--decimal', [CompletionResultType]::ParameterName, 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]')
            [CompletionResult]::new('--max-size', '--max-size', [CompletionResultType]::ParameterName, 'The largest file taken, in MB [default: the setting import.max_size_mb, 50]')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'Map a column, by its header or as #3, to a field; no field: leave it out')
            [CompletionResult]::new('--default', '--default', [CompletionResultType]::ParameterName, 'A value for a field that has no column, or whose cell is blank')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'What a value in the file means, where that is an option of a dropdown; no TO: blank')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Follow a template: its mapping, defaults, values and reading options')
            [CompletionResult]::new('--save-template', '--save-template', [CompletionResultType]::ParameterName, 'Save mapping, defaults, values and reading options of this import as a template')
            [CompletionResult]::new('--like', '--like', [CompletionResultType]::ParameterName, 'Take over the settings of an earlier job: mapping, defaults, values, duplicates')
            [CompletionResult]::new('--match', '--match', [CompletionResultType]::ParameterName, 'How a lead that is there already is recognised, in order: email, phone, name (alike) [default: the setting leads.match]')
            [CompletionResult]::new('--on-duplicate', '--on-duplicate', [CompletionResultType]::ParameterName, 'What happens to a row whose lead is there: skip, merge (fill empty fields), update (overwrite with what the row has), create, fail, or ask (the row waits) [default: the setting leads.on_duplicate, skip]')
            [CompletionResult]::new('--on-deleted', '--on-deleted', [CompletionResultType]::ParameterName, 'What happens to a row whose lead is in the trash: skip, restore, create, or ask (the row waits) [default: skip]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--preview', '--preview', [CompletionResultType]::ParameterName, 'Show what was detected, the first rows and the mapping, and stop')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Rehearse: the same work and the same counts, but nothing is written')
            [CompletionResult]::new('--atomic', '--atomic', [CompletionResultType]::ParameterName, 'All or nothing: if a row fails, none is imported')
            [CompletionResult]::new('--background', '--background', [CompletionResultType]::ParameterName, 'Queue it with a copy of the file, and return at once; a worker in the background does it')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Import even if the same bytes were imported before with the same settings')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;import;help' {
            [CompletionResult]::new('leads', 'leads', [CompletionResultType]::ParameterValue, 'Import leads from a CSV, XLSX or XLS file')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;import;help;leads' {
            break
        }
        'intake;import;help;help' {
            break
        }
        'intake;jobs' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List imports, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show all of an import: counts, the mapping used, errors grouped by cause')
            [CompletionResult]::new('failed', 'failed', [CompletionResultType]::ParameterValue, 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide on the rows of an import that wait: merge, create or skip each')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Show how far an import is until it ends, and end with its exit status')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Stop an import after its open batch, or take it out of the queue')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with an interrupted or cancelled import, exactly where it stopped')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take a whole import back: remove what it created, give what it changed its old values')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Work off the queue, then end (for cron)')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;jobs;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those with this status, such as completed_with_errors')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only those of this kind, such as leads')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;failed' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook whose cells are text, which survives a spreadsheet program')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--with-skipped', '--with-skipped', [CompletionResultType]::ParameterName, 'Also the duplicates that were skipped, each with the record it met')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;review' {
            [CompletionResult]::new('--decisions', '--decisions', [CompletionResultType]::ParameterName, 'Do what this sheet says, CSV or XLSX')
            [CompletionResult]::new('--write-decisions', '--write-decisions', [CompletionResultType]::ParameterName, 'Write the sheet to decide on, CSV or XLSX by its ending, and change nothing')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;watch' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;cancel' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;resume' {
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Where the file is now; - reads standard input [default: where it was]')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another import is running, such as 30s or 10m [default: not at all]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;undo' {
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait while another import is running, such as 30s or 10m [default: not at all]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be taken back and what would stay, and change nothing')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;run' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Stay, and wait for more')
            [CompletionResult]::new('--detached', '--detached', [CompletionResultType]::ParameterName, 'Leave the terminal that we were started from')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;jobs;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List imports, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show all of an import: counts, the mapping used, errors grouped by cause')
            [CompletionResult]::new('failed', 'failed', [CompletionResultType]::ParameterValue, 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide on the rows of an import that wait: merge, create or skip each')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Show how far an import is until it ends, and end with its exit status')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Stop an import after its open batch, or take it out of the queue')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with an interrupted or cancelled import, exactly where it stopped')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take a whole import back: remove what it created, give what it changed its old values')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Work off the queue, then end (for cron)')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;jobs;help;list' {
            break
        }
        'intake;jobs;help;show' {
            break
        }
        'intake;jobs;help;failed' {
            break
        }
        'intake;jobs;help;review' {
            break
        }
        'intake;jobs;help;watch' {
            break
        }
        'intake;jobs;help;cancel' {
            break
        }
        'intake;jobs;help;resume' {
            break
        }
        'intake;jobs;help;undo' {
            break
        }
        'intake;jobs;help;run' {
            break
        }
        'intake;jobs;help;help' {
            break
        }
        'intake;lead' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List leads')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show all of a lead')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;lead;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those with this status')
            [CompletionResult]::new('--job', '--job', [CompletionResultType]::ParameterName, 'Only those that this job made')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('--offset', '--offset', [CompletionResultType]::ParameterName, 'Without the first so many')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;lead;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List leads')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show all of a lead')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;lead;help;list' {
            break
        }
        'intake;lead;help;show' {
            break
        }
        'intake;lead;help;help' {
            break
        }
        'intake;template' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List import templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a template says')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a template; jobs that used it keep their mapping')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a template as JSON to standard output, for `template load`')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Save a template that `template export` has written')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;template;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;show' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;delete' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;export' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;load' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Save it under another name')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;template;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List import templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a template says')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a template; jobs that used it keep their mapping')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a template as JSON to standard output, for `template load`')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Save a template that `template export` has written')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;template;help;list' {
            break
        }
        'intake;template;help;show' {
            break
        }
        'intake;template;help;delete' {
            break
        }
        'intake;template;help;export' {
            break
        }
        'intake;template;help;load' {
            break
        }
        'intake;template;help;help' {
            break
        }
        'intake;field' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a field of your own; imports map columns to it as custom.NAME')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the fields of your own')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a field of your own and its values, which stay in the history')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;field;add' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What it holds')
            [CompletionResult]::new('--option', '--option', [CompletionResultType]::ParameterName, 'A value of a dropdown (once for each)')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--required', '--required', [CompletionResultType]::ParameterName, 'Refuse records without it')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;field;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;field;remove' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;field;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a field of your own; imports map columns to it as custom.NAME')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the fields of your own')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a field of your own and its values, which stay in the history')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;field;help;add' {
            break
        }
        'intake;field;help;list' {
            break
        }
        'intake;field;help;remove' {
            break
        }
        'intake;field;help;help' {
            break
        }
        'intake;config' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all settings with their values')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value of a setting, or its default')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a setting')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take a setting back to its default')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;config;list' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;config;get' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;config;set' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;config;unset' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;config;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all settings with their values')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value of a setting, or its default')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a setting')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take a setting back to its default')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;config;help;list' {
            break
        }
        'intake;config;help;get' {
            break
        }
        'intake;config;help;set' {
            break
        }
        'intake;config;help;unset' {
            break
        }
        'intake;config;help;help' {
            break
        }
        'intake;store' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show where the store is and what is in it')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the store: that every row of every job is accounted for, and that the file is sound')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write a copy of the store as it is at one moment, during an import too')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;store;info' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;check' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;backup' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;store;help' {
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show where the store is and what is in it')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the store: that every row of every job is accounted for, and that the file is sound')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write a copy of the store as it is at one moment, during an import too')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;store;help;info' {
            break
        }
        'intake;store;help;check' {
            break
        }
        'intake;store;help;backup' {
            break
        }
        'intake;store;help;help' {
            break
        }
        'intake;completions' {
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How data is written: for people, or for programs')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error [environment: NO_COLOR]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; also in force where there is no terminal')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say less on standard error')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say more on standard error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'intake;help' {
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import records from a file')
            [CompletionResult]::new('jobs', 'jobs', [CompletionResultType]::ParameterValue, 'Imports: their history, the rows that failed, and how to stop one, go on with it or take it back')
            [CompletionResult]::new('lead', 'lead', [CompletionResultType]::ParameterValue, 'The leads in the store')
            [CompletionResult]::new('template', 'template', [CompletionResultType]::ParameterValue, 'Import templates: how a kind of file is read and mapped')
            [CompletionResult]::new('field', 'field', [CompletionResultType]::ParameterValue, 'Fields of your own, beside those that every record has')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Settings of the store')
            [CompletionResult]::new('store', 'store', [CompletionResultType]::ParameterValue, 'The store as a whole')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a script that lets your shell complete commands and flags')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'intake;help;import' {
            [CompletionResult]::new('leads', 'leads', [CompletionResultType]::ParameterValue, 'Import leads from a CSV, XLSX or XLS file')
            break
        }
        'intake;help;import;leads' {
            break
        }
        'intake;help;jobs' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List imports, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show all of an import: counts, the mapping used, errors grouped by cause')
            [CompletionResult]::new('failed', 'failed', [CompletionResultType]::ParameterValue, 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide on the rows of an import that wait: merge, create or skip each')
            [CompletionResult]::new('watch', 'watch', [CompletionResultType]::ParameterValue, 'Show how far an import is until it ends, and end with its exit status')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Stop an import after its open batch, or take it out of the queue')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on with an interrupted or cancelled import, exactly where it stopped')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take a whole import back: remove what it created, give what it changed its old values')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Work off the queue, then end (for cron)')
            break
        }
        'intake;help;jobs;list' {
            break
        }
        'intake;help;jobs;show' {
            break
        }
        'intake;help;jobs;failed' {
            break
        }
        'intake;help;jobs;review' {
            break
        }
        'intake;help;jobs;watch' {
            break
        }
        'intake;help;jobs;cancel' {
            break
        }
        'intake;help;jobs;resume' {
            break
        }
        'intake;help;jobs;undo' {
            break
        }
        'intake;help;jobs;run' {
            break
        }
        'intake;help;lead' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List leads')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show all of a lead')
            break
        }
        'intake;help;lead;list' {
            break
        }
        'intake;help;lead;show' {
            break
        }
        'intake;help;template' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List import templates')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what a template says')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete a template; jobs that used it keep their mapping')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a template as JSON to standard output, for `template load`')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Save a template that `template export` has written')
            break
        }
        'intake;help;template;list' {
            break
        }
        'intake;help;template;show' {
            break
        }
        'intake;help;template;delete' {
            break
        }
        'intake;help;template;export' {
            break
        }
        'intake;help;template;load' {
            break
        }
        'intake;help;field' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a field of your own; imports map columns to it as custom.NAME')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the fields of your own')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a field of your own and its values, which stay in the history')
            break
        }
        'intake;help;field;add' {
            break
        }
        'intake;help;field;list' {
            break
        }
        'intake;help;field;remove' {
            break
        }
        'intake;help;config' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all settings with their values')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print the value of a setting, or its default')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a setting')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take a setting back to its default')
            break
        }
        'intake;help;config;list' {
            break
        }
        'intake;help;config;get' {
            break
        }
        'intake;help;config;set' {
            break
        }
        'intake;help;config;unset' {
            break
        }
        'intake;help;store' {
            [CompletionResult]::new('info', 'info', [CompletionResultType]::ParameterValue, 'Show where the store is and what is in it')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the store: that every row of every job is accounted for, and that the file is sound')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write a copy of the store as it is at one moment, during an import too')
            break
        }
        'intake;help;store;info' {
            break
        }
        'intake;help;store;check' {
            break
        }
        'intake;help;store;backup' {
            break
        }
        'intake;help;completions' {
            break
        }
        'intake;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
