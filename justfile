# The commands of daily work. `just` lists them, `just NAME` runs one. Every line also works without just.

# List the recipes
default:
    @{{ just_executable() }} --list --unsorted

# Build the release binary, target/release/intake
build:
    cargo build --locked --release

# Build the fastest binary, target/dist/intake
dist:
    cargo build --locked --profile dist

# Run all tests, or those whose names contain the arguments
test *names:
    cargo test --locked -- {{ names }}

# Run the tests beside the code, without the real binary
test-fast *names:
    cargo test --locked --lib -- {{ names }}

# Check the format and run Clippy; a warning is an error
lint:
    cargo fmt --check
    cargo clippy --locked --all-targets -- -D warnings

# Build the documentation of all items; a warning is an error
docs:
    RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps --document-private-items

# Measure an import and single commands against sqlite3 (needs python3 and sqlite3)
bench:
    cargo bench --locked --bench import
    cargo bench --locked --bench records

# Fuzz a target of src/fuzzing.rs for some seconds (needs cargo-fuzz and a nightly compiler)
fuzz target seconds:
    mkdir -p fuzz/target/corpus/{{ target }}
    cargo +nightly fuzz run --sanitizer none {{ target }} fuzz/target/corpus/{{ target }} fuzz/corpus/{{ target }} -- -max_total_time={{ seconds }} -timeout=30 -rss_limit_mb=512

# Make the files of fixtures/ again with the same bytes (needs python3 and the network; packages go to target/fixtures)
fixtures:
    python3 -m venv target/fixtures
    target/fixtures/bin/pip install --quiet openpyxl==3.1.5 xlwt==1.3.0 XlsxWriter==3.3.1
    target/fixtures/bin/python fixtures/make.py

# Renew completions/, man/ and src/store/tables.sql after a change of the command line or a new migration
generated:
    INTAKE_WRITE_GENERATED=1 cargo test --locked --lib -- a_new_store_is_what_the_migrations_make
    INTAKE_WRITE_GENERATED=1 cargo test --locked --test intake -- cli::generated

# Run all checks that a change must pass: lint, docs, test, large files, faults (installs missing system packages)
ci:
    .ci/run
