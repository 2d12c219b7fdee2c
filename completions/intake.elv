
use builtin;
use str;

set edit:completion:arg-completer[intake] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'intake'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'intake'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand import 'Import records from a file'
            cand jobs 'Imports: their history, the rows that failed, and how to stop one, go on with it or take it back'
            cand lead 'The leads in the store'
            cand template 'Import templates: how a kind of file is read and mapped'
            cand field 'Fields of your own, beside those that every record has'
            cand config 'Settings of the store'
            cand store 'The store as a whole'
            cand completions 'Print a script that lets your shell complete commands and flags'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand leads 'Import leads from a CSV, XLSX or XLS file'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import;leads'= {
            cand --max-failed 'Stop once more rows have failed than this: a number, or a percentage of all rows; what is in stays'
            cand --wait 'How long to wait while another import is running, such as 30s or 10m [default: not at all]'
            cand --failed 'Write the failed rows to this file at the end: CSV, or XLSX if its name ends so'
            cand --sheet 'The sheet of a workbook, by name or number [default: the first visible one]'
            cand --header-row 'The row with the headers [default: the first that is not blank]'
            cand --delimiter 'The character between cells: one character, or `tab` [default: detected]'
            cand --encoding 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]'
            cand --short-rows 'What becomes of a row with missing last cells: it fails, or they are blank [default: fail]'
            cand --date-order 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]'
            cand --decimal 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]'
            cand --max-size 'The largest file taken, in MB [default: the setting import.max_size_mb, 50]'
            cand --map 'Map a column, by its header or as #3, to a field; no field: leave it out'
            cand --default 'A value for a field that has no column, or whose cell is blank'
            cand --value 'What a value in the file means, where that is an option of a dropdown; no TO: blank'
            cand --template 'Follow a template: its mapping, defaults, values and reading options'
            cand --save-template 'Save mapping, defaults, values and reading options of this import as a template'
            cand --like 'Take over the settings of an earlier job: mapping, defaults, values, duplicates'
            cand --match 'How a lead that is there already is recognised, in order: email, phone, name (alike) [default: the setting leads.match]'
            cand --on-duplicate 'What happens to a row whose lead is there: skip, merge (fill empty fields), update (overwrite with what the row has), create, fail, or ask (the row waits) [default: the setting leads.on_duplicate, skip]'
            cand --on-deleted 'What happens to a row whose lead is in the trash: skip, restore, create, or ask (the row waits) [default: skip]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --preview 'Show what was detected, the first rows and the mapping, and stop'
            cand --dry-run 'Rehearse: the same work and the same counts, but nothing is written'
            cand --atomic 'All or nothing: if a row fails, none is imported'
            cand --background 'Queue it with a copy of the file, and return at once; a worker in the background does it'
            cand --again 'Import even if the same bytes were imported before with the same settings'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;help'= {
            cand leads 'Import leads from a CSV, XLSX or XLS file'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import;help;leads'= {
        }
        &'intake;import;help;help'= {
        }
        &'intake;jobs'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List imports, the newest first'
            cand show 'Show all of an import: counts, the mapping used, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons'
            cand review 'Decide on the rows of an import that wait: merge, create or skip each'
            cand watch 'Show how far an import is until it ends, and end with its exit status'
            cand cancel 'Stop an import after its open batch, or take it out of the queue'
            cand resume 'Go on with an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Take a whole import back: remove what it created, give what it changed its old values'
            cand run 'Work off the queue, then end (for cron)'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;jobs;list'= {
            cand --status 'Only those with this status, such as completed_with_errors'
            cand --kind 'Only those of this kind, such as leads'
            cand --limit 'At most so many'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;failed'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook whose cells are text, which survives a spreadsheet program'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --with-skipped 'Also the duplicates that were skipped, each with the record it met'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;review'= {
            cand --decisions 'Do what this sheet says, CSV or XLSX'
            cand --write-decisions 'Write the sheet to decide on, CSV or XLSX by its ending, and change nothing'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;watch'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;cancel'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;resume'= {
            cand --file 'Where the file is now; - reads standard input [default: where it was]'
            cand --wait 'How long to wait while another import is running, such as 30s or 10m [default: not at all]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;undo'= {
            cand --wait 'How long to wait while another import is running, such as 30s or 10m [default: not at all]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would be taken back and what would stay, and change nothing'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;run'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --watch 'Stay, and wait for more'
            cand --detached 'Leave the terminal that we were started from'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;help'= {
            cand list 'List imports, the newest first'
            cand show 'Show all of an import: counts, the mapping used, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons'
            cand review 'Decide on the rows of an import that wait: merge, create or skip each'
            cand watch 'Show how far an import is until it ends, and end with its exit status'
            cand cancel 'Stop an import after its open batch, or take it out of the queue'
            cand resume 'Go on with an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Take a whole import back: remove what it created, give what it changed its old values'
            cand run 'Work off the queue, then end (for cron)'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;jobs;help;list'= {
        }
        &'intake;jobs;help;show'= {
        }
        &'intake;jobs;help;failed'= {
        }
        &'intake;jobs;help;review'= {
        }
        &'intake;jobs;help;watch'= {
        }
        &'intake;jobs;help;cancel'= {
        }
        &'intake;jobs;help;resume'= {
        }
        &'intake;jobs;help;undo'= {
        }
        &'intake;jobs;help;run'= {
        }
        &'intake;jobs;help;help'= {
        }
        &'intake;lead'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List leads'
            cand show 'Show all of a lead'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;lead;list'= {
            cand --status 'Only those with this status'
            cand --job 'Only those that this job made'
            cand --limit 'At most so many'
            cand --offset 'Without the first so many'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;help'= {
            cand list 'List leads'
            cand show 'Show all of a lead'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;lead;help;list'= {
        }
        &'intake;lead;help;show'= {
        }
        &'intake;lead;help;help'= {
        }
        &'intake;template'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List import templates'
            cand show 'Show what a template says'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` has written'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;template;list'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;show'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;delete'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;export'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;load'= {
            cand --name 'Save it under another name'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;help'= {
            cand list 'List import templates'
            cand show 'Show what a template says'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` has written'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;template;help;list'= {
        }
        &'intake;template;help;show'= {
        }
        &'intake;template;help;delete'= {
        }
        &'intake;template;help;export'= {
        }
        &'intake;template;help;load'= {
        }
        &'intake;template;help;help'= {
        }
        &'intake;field'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a field of your own; imports map columns to it as custom.NAME'
            cand list 'List the fields of your own'
            cand remove 'Remove a field of your own and its values, which stay in the history'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;field;add'= {
            cand --kind 'What it holds'
            cand --option 'A value of a dropdown (once for each)'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --required 'Refuse records without it'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;list'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;remove'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;help'= {
            cand add 'Add a field of your own; imports map columns to it as custom.NAME'
            cand list 'List the fields of your own'
            cand remove 'Remove a field of your own and its values, which stay in the history'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;field;help;add'= {
        }
        &'intake;field;help;list'= {
        }
        &'intake;field;help;remove'= {
        }
        &'intake;field;help;help'= {
        }
        &'intake;config'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Take a setting back to its default'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;config;list'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;get'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;set'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;unset'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;help'= {
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Take a setting back to its default'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;config;help;list'= {
        }
        &'intake;config;help;get'= {
        }
        &'intake;config;help;set'= {
        }
        &'intake;config;help;unset'= {
        }
        &'intake;config;help;help'= {
        }
        &'intake;store'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand info 'Show where the store is and what is in it'
            cand check 'Check the store: that every row of every job is accounted for, and that the file is sound'
            cand backup 'Write a copy of the store as it is at one moment, during an import too'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;store;info'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;check'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;backup'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;help'= {
            cand info 'Show where the store is and what is in it'
            cand check 'Check the store: that every row of every job is accounted for, and that the file is sound'
            cand backup 'Write a copy of the store as it is at one moment, during an import too'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;store;help;info'= {
        }
        &'intake;store;help;check'= {
        }
        &'intake;store;help;backup'= {
        }
        &'intake;store;help;help'= {
        }
        &'intake;completions'= {
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Never ask; also in force where there is no terminal'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand -q 'Say less on standard error'
            cand --quiet 'Say less on standard error'
            cand -v 'Say more on standard error'
            cand --verbose 'Say more on standard error'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;help'= {
            cand import 'Import records from a file'
            cand jobs 'Imports: their history, the rows that failed, and how to stop one, go on with it or take it back'
            cand lead 'The leads in the store'
            cand template 'Import templates: how a kind of file is read and mapped'
            cand field 'Fields of your own, beside those that every record has'
            cand config 'Settings of the store'
            cand store 'The store as a whole'
            cand completions 'Print a script that lets your shell complete commands and flags'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;help;import'= {
            cand leads 'Import leads from a CSV, XLSX or XLS file'
        }
        &'intake;help;import;leads'= {
        }
        &'intake;help;jobs'= {
            cand list 'List imports, the newest first'
            cand show 'Show all of an import: counts, the mapping used, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import as CSV or XLSX, with the reasons'
            cand review 'Decide on the rows of an import that wait: merge, create or skip each'
            cand watch 'Show how far an import is until it ends, and end with its exit status'
            cand cancel 'Stop an import after its open batch, or take it out of the queue'
            cand resume 'Go on with an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Take a whole import back: remove what it created, give what it changed its old values'
            cand run 'Work off the queue, then end (for cron)'
        }
        &'intake;help;jobs;list'= {
        }
        &'intake;help;jobs;show'= {
        }
        &'intake;help;jobs;failed'= {
        }
        &'intake;help;jobs;review'= {
        }
        &'intake;help;jobs;watch'= {
        }
        &'intake;help;jobs;cancel'= {
        }
        &'intake;help;jobs;resume'= {
        }
        &'intake;help;jobs;undo'= {
        }
        &'intake;help;jobs;run'= {
        }
        &'intake;help;lead'= {
            cand list 'List leads'
            cand show 'Show all of a lead'
        }
        &'intake;help;lead;list'= {
        }
        &'intake;help;lead;show'= {
        }
        &'intake;help;template'= {
            cand list 'List import templates'
            cand show 'Show what a template says'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` has written'
        }
        &'intake;help;template;list'= {
        }
        &'intake;help;template;show'= {
        }
        &'intake;help;template;delete'= {
        }
        &'intake;help;template;export'= {
        }
        &'intake;help;template;load'= {
        }
        &'intake;help;field'= {
            cand add 'Add a field of your own; imports map columns to it as custom.NAME'
            cand list 'List the fields of your own'
            cand remove 'Remove a field of your own and its values, which stay in the history'
        }
        &'intake;help;field;add'= {
        }
        &'intake;help;field;list'= {
        }
        &'intake;help;field;remove'= {
        }
        &'intake;help;config'= {
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Take a setting back to its default'
        }
        &'intake;help;config;list'= {
        }
        &'intake;help;config;get'= {
        }
        &'intake;help;config;set'= {
        }
        &'intake;help;config;unset'= {
        }
        &'intake;help;store'= {
            cand info 'Show where the store is and what is in it'
            cand check 'Check the store: that every row of every job is accounted for, and that the file is sound'
            cand backup 'Write a copy of the store as it is at one moment, during an import too'
        }
        &'intake;help;store;info'= {
        }
        &'intake;help;store;check'= {
        }
        &'intake;help;store;backup'= {
        }
        &'intake;help;completions'= {
        }
        &'intake;help;help'= {
        }
    ]
    $completions[$command]
}
