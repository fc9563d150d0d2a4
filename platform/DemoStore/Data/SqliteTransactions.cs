using System.Collections.Concurrent;
using System.Data.Common;
using System.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using DemoStore.Infrastructure;

namespace DemoStore.Data;

/// <summary>
/// SQLite knows nothing of ambient transactions. Here each gets one connection with BEGIN IMMEDIATE, which all
/// operations in its scope share, and a volatile enlistment that commits or rolls back with the scope.
/// A statement that fails dooms the transaction as it does on PostgreSQL: whoever catches the error finds every later
/// statement refused, and Complete() rolls back without a word.
/// </summary>
internal sealed class SqliteTransactions(Func<SqliteConnection> open) : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<Transaction, Enlistment> _enlistments = new();

    /// <summary>
    /// How long a statement outside a transaction waits for the writer. Where the writer is a transaction of this very
    /// request, which cannot end while the statement waits, it is given up at once.
    /// </summary>
    public int WaitSeconds
    {
        get
        {
            var request = StoreEngine.CurrentScope;
            return request != null && _enlistments.Values.Any(x => x.Request == request) ? 1 : 30;
        }
    }

    /// <exception cref="StatementRefusedException">A statement failed in this transaction before.</exception>
    public SqliteConnection ConnectionOf(Transaction ambient)
    {
        var enlistment = _enlistments.GetOrAdd(ambient, Begin);
        if (enlistment.Doomed)
            throw new StatementRefusedException();

        return enlistment.Connection;
    }

    /// <summary>The contexts of this transaction. They share its connection, and go when it ends.</summary>
    public IdleContexts IdleContextsOf(Transaction ambient) => _enlistments[ambient].Idle;

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Doom(command);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Doom(command);
        return Task.CompletedTask;
    }

    public void Doom(DbCommand command)
    {
        foreach (var enlistment in _enlistments.Values)
            if (enlistment.Connection == command.Connection)
                enlistment.Doomed = true;
    }

    private Enlistment Begin(Transaction ambient)
    {
        var connection = open();
        try
        {
            Run(connection, "BEGIN IMMEDIATE");
            var key = ambient;
            var enlistment = new Enlistment(connection, StoreEngine.CurrentScope, () => _enlistments.TryRemove(key, out _));
            ambient.EnlistVolatile(enlistment, EnlistmentOptions.None);
            return enlistment;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Enlistment(SqliteConnection connection, object request, Action ended) : ISinglePhaseNotification
    {
        public SqliteConnection Connection { get; } = connection;

        /// <summary>The scope of the request that opened the transaction.</summary>
        public object Request { get; } = request;

        public IdleContexts Idle { get; } = new(connected: true);

        public bool Doomed { get; set; }

        public void SinglePhaseCommit(SinglePhaseEnlistment enlistment)
        {
            try
            {
                End();
                enlistment.Committed();
            }
            catch (DbException exception)
            {
                enlistment.Aborted(exception);
            }
        }

        public void Prepare(PreparingEnlistment enlistment) => enlistment.Prepared();

        public void Commit(System.Transactions.Enlistment enlistment)
        {
            End();
            enlistment.Done();
        }

        public void Rollback(System.Transactions.Enlistment enlistment)
        {
            Doomed = true;
            End();
            enlistment.Done();
        }

        public void InDoubt(System.Transactions.Enlistment enlistment) => Rollback(enlistment);

        private void End()
        {
            try
            {
                Run(Connection, Doomed ? "ROLLBACK" : "COMMIT");
            }
            catch (DbException) when (Doomed)
            {
                // SQLite has rolled back already, as it does after some errors.
            }
            finally
            {
                Idle.Close();
                Connection.Dispose();
                ended();
            }
        }
    }
}

/// <summary>What PostgreSQL answers with SQLSTATE 25P02: nothing more is done in a transaction in which a statement failed.</summary>
public sealed class StatementRefusedException()
    : DbException("The transaction is aborted: a statement in it failed. Statements are refused until it ends.")
{
    public override string SqlState => "25P02";
}
