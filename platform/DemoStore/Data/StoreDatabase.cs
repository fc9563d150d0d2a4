using System.Data.Common;
using System.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Nop.Data.Mapping;
using Npgsql;

namespace DemoStore.Data;

/// <summary>
/// The store's one database, SQLite or PostgreSQL. Every operation takes a context of its own from here; what joins
/// them is the ambient transaction: Npgsql enlists by itself, for SQLite <see cref="SqliteTransactions"/> does it.
/// </summary>
public sealed class StoreDatabase : IDisposable
{
    private readonly SqliteTransactions _sqlite;
    private readonly PostgresTransactions _postgres = new();
    private readonly IInterceptor[] _interceptors;
    private readonly Lazy<DbContextOptions> _options;
    private IdleContexts _idle;
    private EntityModel _entities = new([], []);

    private StoreDatabase(string connectionString, bool isPostgres, IEnumerable<IInterceptor> interceptors)
    {
        ConnectionString = connectionString;
        IsPostgres = isPostgres;
        _sqlite = isPostgres ? null : new SqliteTransactions(OpenSqlite);
        _idle = new(connected: !isPostgres);
        _options = new(() => Options(null));
        _interceptors = isPostgres ? [.. interceptors] : [.. interceptors, new SqliteSetup(), _sqlite];
    }

    public string ConnectionString { get; }

    public bool IsPostgres { get; }

    /// <summary>How long a statement waits for another transaction's lock on SQLite; PostgreSQL waits as long as it takes.</summary>
    internal int WaitSeconds => _sqlite?.WaitSeconds ?? 0;

    /// <summary>Sees every statement of the repositories; null: nobody looks.</summary>
    public Action<StoreStatement> OnStatement { get; set; }

    /// <param name="database">A PostgreSQL connection string ("Host=..."), or the path of a SQLite file.</param>
    public static StoreDatabase Open(string database, IEnumerable<IInterceptor> interceptors = null)
    {
        if (database.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            var postgres = new NpgsqlConnectionStringBuilder(database)
            {
                Timezone = "UTC", IncludeErrorDetail = true, MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, NoResetOnClose = true
            };
            return new(postgres.ConnectionString, isPostgres: true, interceptors ?? []);
        }

        var sqlite = new SqliteConnectionStringBuilder { DataSource = database, ForeignKeys = true, DefaultTimeout = 30 };
        return new(sqlite.ConnectionString, isPostgres: false, interceptors ?? []);
    }

    public void Use(EntityModel entities)
    {
        _entities = entities;
        Interlocked.Exchange(ref _idle, new(connected: !IsPostgres)).Close();
    }

    /// <summary>
    /// A context for one operation. To dispose it is to give it back: the next operation in the same surroundings, outside
    /// transactions or in the same one, gets it again, for what makes a context costs more than most statements.
    /// </summary>
    /// <exception cref="InvalidOperationException">The ambient TransactionScope is already complete.</exception>
    public StoreContext CreateContext()
    {
        var ambient = Transaction.Current;
        var connection = ambient == null ? null : _sqlite?.ConnectionOf(ambient);
        var idle = ambient == null ? _idle : _sqlite?.IdleContextsOf(ambient) ?? _postgres.IdleContextsOf(ambient);
        var context = idle.Take(() => NewContext(connection));
        if (connection == null && !IsPostgres)
            context.Database.SetCommandTimeout(_sqlite.WaitSeconds);
        return context;
    }

    private StoreContext NewContext(SqliteConnection connection)
    {
        var context = new StoreContext(connection == null ? _options.Value : Options(connection), _entities, IsPostgres);
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return context;
    }

    /// <param name="connection">A transaction's own on SQLite; null: each context opens one.</param>
    private DbContextOptions Options(SqliteConnection connection)
    {
        var builder = new DbContextOptionsBuilder<StoreContext>();
        if (IsPostgres)
            builder.UseNpgsql(ConnectionString, x => x.ExecutionStrategy(y => new NonRetryingExecutionStrategy(y)));
        else if (connection == null)
            builder.UseSqlite(ConnectionString);
        else
            builder.UseSqlite(connection, contextOwnsConnection: false);

        return builder.ReplaceService<IModelCacheKeyFactory, StoreContext.ModelCacheKey>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(x => x.Ignore(RelationalEventId.AmbientTransactionWarning,
                RelationalEventId.MultipleCollectionIncludeWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning,
                CoreEventId.FirstWithoutOrderByAndFilterWarning))
            .AddInterceptors(_interceptors).Options;
    }

    /// <summary>Tells the ambient transaction, if the command ran in one, that it cannot be committed any more.</summary>
    public void StatementFailed(DbCommand command) => _sqlite?.Doom(command);

    /// <summary>Creates the tables of the store's own entities where there are none yet.</summary>
    /// <returns>Whether they were created.</returns>
    public async Task<bool> CreateTablesAsync()
    {
        if (IsPostgres)
            await EnsurePostgresAsync();

        await using var context = CreateContext();
        var first = NameCompatibilityManager.GetTableName(_entities.Core[0]);
        var tables = IsPostgres
            ? context.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = {first}")
            : context.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {first}");
        if (await EntityFrameworkQueryableExtensions.SingleAsync(tables) > 0)
            return false;

        await ((RelationalDatabaseCreator)context.GetService<IDatabaseCreator>()).CreateTablesAsync();
        return true;
    }

    /// <summary>Takes the store's own tables away again, for a seed that failed must not pass for a filled store.</summary>
    public async Task DropTablesAsync()
    {
        await using var context = CreateContext();
        await context.Database.OpenConnectionAsync();
        if (!IsPostgres)
            await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        var drops = _entities.Core.Select(x => $"DROP TABLE \"{NameCompatibilityManager.GetTableName(x)}\"{(IsPostgres ? " CASCADE" : "")}");
        foreach (var drop in drops)
            await context.Database.ExecuteSqlRawAsync(drop);
        if (!IsPostgres)
            await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON");
    }

    public void Dispose()
    {
        _idle.Close();
        if (IsPostgres)
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    private async Task EnsurePostgresAsync()
    {
        var target = new NpgsqlConnectionStringBuilder(ConnectionString);
        var server = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false };
        await using (var connection = new NpgsqlConnection(server.ConnectionString))
        {
            await connection.OpenAsync();
            await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
            exists.Parameters.Add(new() { Value = target.Database });
            if (await exists.ExecuteScalarAsync() == null)
            {
                await using var create = new NpgsqlCommand($"CREATE DATABASE \"{target.Database}\"", connection);
                await create.ExecuteNonQueryAsync();
            }
        }

        await using var database = new NpgsqlConnection(ConnectionString);
        await database.OpenAsync();
        await using var citext = new NpgsqlCommand("CREATE EXTENSION IF NOT EXISTS citext", database);
        await citext.ExecuteNonQueryAsync();
        await database.ReloadTypesAsync();
    }

    private SqliteConnection OpenSqlite()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        SqliteSetup.Prepare(connection);
        return connection;
    }

    /// <summary>Readers beside a writer, and a writer that waits for its turn.</summary>
    private sealed class SqliteSetup : DbConnectionInterceptor
    {
        public static void Prepare(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
            command.ExecuteNonQuery();
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default)
        {
            Prepare(connection);
            return Task.CompletedTask;
        }
    }
}
