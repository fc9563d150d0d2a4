using System.Data.Common;
using System.Transactions;
using Microsoft.Data.Sqlite;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>An exception as the recordings name it: its type, or the SQLSTATE of the database's answer.</summary>
internal static class ErrorNames
{
    private const int SQLITE_FOREIGN_KEY = 787;

    public static async Task<string> OfAsync(Func<Task> action)
    {
        try
        {
            await action();
            return "no exception";
        }
        catch (Exception exception)
        {
            return Of(exception);
        }
    }

    private static string Of(Exception exception) => exception switch
    {
        SqliteException { SqliteExtendedErrorCode: SQLITE_FOREIGN_KEY } => "SQL 23503",
        DbException database => $"SQL {database.SqlState}",
        TransactionAbortedException { InnerException: { } inner } => $"{nameof(TransactionAbortedException)} <- {Of(inner)}",
        _ => exception.GetType().Name,
    };
}
