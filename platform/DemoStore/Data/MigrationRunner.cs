using System.Data.Common;
using System.Reflection;
using System.Transactions;
using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Nop.Core.Infrastructure;
using Nop.Data.Migrations;

namespace DemoStore.Data;

/// <summary>
/// Runs the migrations of an assembly: what is not applied yet, oldest first, and down what is, newest first. Each
/// runs in a transaction together with its row in MigrationVersionInfo. The rules of which migration belongs to which
/// process are the platform's.
/// </summary>
internal sealed class MigrationRunner(StoreDatabase database, IServiceProvider services, TimeProvider clock) : IMigrationManager
{
    private const string TABLE = "MigrationVersionInfo";

    /// <param name="commitVersionOnly">Only notes migrations of exactly this process as applied.</param>
    public void ApplyUpMigrations(Assembly assembly, MigrationProcessType migrationProcessType = MigrationProcessType.Installation,
        bool commitVersionOnly = false)
    {
        var exactly = commitVersionOnly && migrationProcessType != MigrationProcessType.NoMatter;
        Connected(connection =>
        {
            var applied = Applied(connection);
            foreach (var (type, version) in Migrations(assembly).OrderBy(x => x.Version.Version)
                .Where(x => !applied.Contains(x.Version.Version) && Takes(x.Version, migrationProcessType, exactly)))
                Run(connection, version, commitVersionOnly ? [] : Expressions(connection, type, (migration, context) => migration.GetUpExpressions(context)),
                    $"INSERT INTO \"{TABLE}\" (\"Version\", \"AppliedOn\", \"Description\") VALUES (@version, @now, @text)",
                    ("@version", version.Version), ("@now", clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss")),
                    ("@text", version.Description ?? type.Name));
        });
    }

    public void ApplyDownMigrations(Assembly assembly) => Connected(connection =>
    {
        var applied = Applied(connection);
        foreach (var (type, version) in Migrations(assembly).OrderByDescending(x => x.Version.Version)
            .Where(x => applied.Contains(x.Version.Version)))
            Run(connection, version, Expressions(connection, type, (migration, context) => migration.GetDownExpressions(context)),
                $"DELETE FROM \"{TABLE}\" WHERE \"Version\" = @version", ("@version", version.Version));
    });

    private static IEnumerable<(Type Type, MigrationAttribute Version)> Migrations(Assembly assembly)
        => assembly.GetTypes().Where(x => typeof(IMigration).IsAssignableFrom(x) && !x.IsAbstract)
            .Select(x => (x, x.GetCustomAttribute<MigrationAttribute>())).Where(x => x.Item2 != null);

    private static bool Takes(MigrationAttribute version, MigrationProcessType process, bool exactly)
    {
        var target = (version as NopMigrationAttribute)?.TargetMigrationProcess ?? MigrationProcessType.NoMatter;
        return exactly ? target == process
            : target == MigrationProcessType.NoMatter || process == MigrationProcessType.NoMatter || target == process;
    }

    private static void Execute(DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }

    private static HashSet<long> Applied(DbConnection connection)
    {
        Execute(connection, $"CREATE TABLE IF NOT EXISTS \"{TABLE}\" " +
            "(\"Version\" bigint NOT NULL PRIMARY KEY, \"AppliedOn\" varchar(30) NULL, \"Description\" varchar(1024) NULL)");
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"Version\" FROM \"{TABLE}\"";
        using var reader = command.ExecuteReader();
        var versions = new HashSet<long>();
        while (reader.Read())
            versions.Add(reader.GetInt64(0));
        return versions;
    }

    /// <summary>Migrations take part in nobody's transaction.</summary>
    private void Connected(Action<DbConnection> action)
    {
        using var alone = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        using var context = database.CreateContext();
        context.Database.OpenConnection();
        action(context.Database.GetDbConnection());
    }

    private ICollection<IMigrationExpression> Expressions(DbConnection connection, Type type, Action<IMigration, IMigrationContext> collect)
    {
        var migration = (IMigration)EngineContext.Current.ResolveUnregistered(type);
        var context = new MigrationContext(new Schema(connection, database.IsPostgres), services, database.ConnectionString);
        collect(migration, context);
        return context.Expressions;
    }

    /// <summary>All or nothing, unless the migration asks for no transaction.</summary>
    private void Run(DbConnection connection, MigrationAttribute migration, IEnumerable<IMigrationExpression> expressions, string note,
        params (string Name, object Value)[] parameters)
    {
        var sql = new SchemaSql(database.IsPostgres);
        using var transaction = migration.TransactionBehavior == TransactionBehavior.None ? null : connection.BeginTransaction();
        foreach (var expression in expressions)
            Apply(connection, sql, expression);
        Execute(connection, note, parameters);
        transaction?.Commit();
    }

    private void Apply(DbConnection connection, SchemaSql sql, IMigrationExpression expression)
    {
        if (!database.IsPostgres && expression is CreateForeignKeyExpression created)
            new SqliteForeignKeys(connection).Create(created.Key);
        else if (!database.IsPostgres && expression is DeleteForeignKeyExpression deleted)
            new SqliteForeignKeys(connection).Delete(deleted.Key);
        else
            foreach (var statement in sql.Statements(expression))
                Execute(connection, statement);
    }

    /// <summary>What is there, asked of the database itself.</summary>
    private sealed class Schema(DbConnection connection, bool postgres) : IQuerySchema
    {
        public string DatabaseType => postgres ? "Postgres" : "SQLite";

        public bool TableExists(string schemaName, string tableName) => postgres
            ? Any("SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = @a", tableName, "")
            : Any("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @a", tableName, "");

        public bool ColumnExists(string schemaName, string tableName, string columnName) => postgres
            ? Any("SELECT 1 FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @a AND column_name = @b",
                tableName, columnName)
            : Any("SELECT 1 FROM pragma_table_info(@a) WHERE name = @b", tableName, columnName);

        public bool IndexExists(string schemaName, string tableName, string indexName) => postgres
            ? Any("SELECT 1 FROM pg_indexes WHERE schemaname = current_schema() AND tablename = @a AND indexname = @b", tableName, indexName)
            : Any("SELECT 1 FROM sqlite_master WHERE type = 'index' AND tbl_name = @a AND name = @b", tableName, indexName);

        public bool ConstraintExists(string schemaName, string tableName, string constraintName) => postgres
            ? Any("SELECT 1 FROM information_schema.table_constraints WHERE table_schema = current_schema() AND table_name = @a AND constraint_name = @b",
                tableName, constraintName)
            : new SqliteForeignKeys(connection).Exists(tableName, constraintName);

        private bool Any(string sql, string a, string b)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in new[] { ("@a", a), ("@b", b) }.Where(x => sql.Contains(x.Item1)))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            return command.ExecuteScalar() != null;
        }
    }
}
