//! Functions of this program that SQLite calls.

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags, SqlFnOutput};

/// Defines a function in SQL, with any number of arguments, or gives one another meaning. The same arguments must always have
/// the same result. No statement of the connection may be running.
pub fn define_function<T: SqlFnOutput>(
    connection: &Connection,
    name: &str,
    function: impl Fn(&Context<'_>) -> rusqlite::Result<T> + Send + 'static,
) -> rusqlite::Result<()> {
    const ANY_NUMBER: i32 = -1;
    // No view or trigger of a foreign file may call it.
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    connection.create_scalar_function(name, ANY_NUMBER, flags, function)
}
