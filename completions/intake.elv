
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
            cand jobs 'The history of imports, and the rows that failed'
            cand lead 'The leads in the store'
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
            cand --failed 'Write the failed rows to this file at the end'
            cand --sheet 'The sheet of a workbook, by name or number [default: the first visible one]'
            cand --header-row 'The row with the headers [default: the first that is not blank]'
            cand --delimiter 'The character between cells: one character, or `tab` [default: detected]'
            cand --encoding 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]'
            cand --short-rows 'What becomes of a row with missing last cells: it fails, or they are blank'
            cand --date-order 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]'
            cand --decimal 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]'
            cand --max-size 'The largest file taken, in MB [default: the setting import.max_size_mb, 50]'
            cand --map 'Map a column, by its header or as #3, to a field; no field: leave it out'
            cand --default 'A value for a field that has no column, or whose cell is blank'
            cand --like 'Take over the settings of an earlier job: mapping, defaults, duplicates'
            cand --match 'How a lead that is there already is recognised, in order: email, phone, name (alike) [default: the setting leads.match]'
            cand --on-duplicate 'What happens to a row whose lead is there: skip, merge (fill empty fields), update (overwrite with what the row has), create, fail, or ask (the row waits) [default: the setting leads.on_duplicate, skip]'
            cand --on-deleted 'What happens to a row whose lead is in the trash: skip, restore, create, or ask (the row waits) [default: skip]'
            cand --store 'The SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'How data is written: for people, or for programs'
            cand --color 'Colour on standard error [environment: NO_COLOR]'
            cand --as 'Who does it, for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --preview 'Show what was detected, the first rows and the mapping, and stop'
            cand --dry-run 'Rehearse: the same work and the same counts, but nothing is written'
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
            cand failed 'Write the failed and waiting rows of an import as CSV, with the reasons'
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
            cand --out 'Write to this file instead of standard output'
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
        &'intake;jobs;help'= {
            cand list 'List imports, the newest first'
            cand show 'Show all of an import: counts, the mapping used, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import as CSV, with the reasons'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;jobs;help;list'= {
        }
        &'intake;jobs;help;show'= {
        }
        &'intake;jobs;help;failed'= {
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
        &'intake;store;help'= {
            cand info 'Show where the store is and what is in it'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;store;help;info'= {
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
            cand jobs 'The history of imports, and the rows that failed'
            cand lead 'The leads in the store'
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
            cand failed 'Write the failed and waiting rows of an import as CSV, with the reasons'
        }
        &'intake;help;jobs;list'= {
        }
        &'intake;help;jobs;show'= {
        }
        &'intake;help;jobs;failed'= {
        }
        &'intake;help;lead'= {
            cand list 'List leads'
            cand show 'Show all of a lead'
        }
        &'intake;help;lead;list'= {
        }
        &'intake;help;lead;show'= {
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
        }
        &'intake;help;store;info'= {
        }
        &'intake;help;completions'= {
        }
        &'intake;help;help'= {
        }
    ]
    $completions[$command]
}
