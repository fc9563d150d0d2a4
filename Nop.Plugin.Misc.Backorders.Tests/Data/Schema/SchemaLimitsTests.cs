using System.Reflection;
using FluentMigrator;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;
using Nop.Core;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Data.Mapping;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data.Schema;

/// <summary>The plugin's tables as its migrations and mappings describe them, for the three databases that a store may run on.</summary>
[TestFixture]
public class SchemaLimitsTests
{
    private const string PREFIX = "Backorder";

    private TestStore _store;
    private IReadOnlyList<IMigrationExpression> _steps;
    private IReadOnlyList<IMigrationExpression> _later;

    [OneTimeSetUp]
    public async Task CollectSteps()
    {
        _store = await TestStore.StartAsync(TestDatabase.Sqlite, new() { WithPlugin = true });
        await _store.RunAsync(services =>
        {
            _steps = Steps(MigrationProcessType.Installation, new Nothing(), services);
            _later = Steps(MigrationProcessType.Update, new Tables(), services);
            return Task.CompletedTask;
        });
    }

    [OneTimeTearDown]
    public async Task StopStore()
    {
        if (_store != null)
            await _store.DisposeAsync();
    }

    [Test]
    public void ShouldFitIntoSqlServerMySqlAndPostgreSql()
    {
        Assert.That(_steps, Is.Not.Empty);
        Assert.That(SchemaLimits.Complaints(_steps, PREFIX), Is.Empty);
    }

    /// <summary>What an update adds to tables of which nothing but the names is there: columns and indexes as the new ones have them.</summary>
    [Test]
    public void ShouldFitAfterAnUpdate()
    {
        var steps = _steps.OfType<CreateTableExpression>().Concat(_later).ToList();

        Assert.That(_later.OfType<AddColumnExpression>(), Is.Not.Empty);
        Assert.That(SchemaLimits.Complaints(steps, PREFIX), Is.Empty);
    }

    /// <summary>The databases differ in what they call a date with digits of a second: see that both ways of making a column know it.</summary>
    [Test]
    public Task ShouldAddColumnsAsNewTablesHaveThem([Values] DataProviderType database) => _store.RunAsync(services =>
    {
        DataSettingsManager.Provider = database;
        try
        {
            var tables = Steps(MigrationProcessType.Installation, new Nothing(), services).OfType<CreateTableExpression>().ToList();
            var added = Steps(MigrationProcessType.Update, new Tables(), services).OfType<AddColumnExpression>().Select(x => x.Column).ToList();
            var created = added.Select(x => tables.Single(y => y.TableName == x.TableName).Columns.Single(y => y.Name == x.Name));

            Assert.That(added.Select(Shape), Is.EqualTo(created.Select(Shape)));
            Assert.That(added.Select(x => x.CustomType), database is DataProviderType.MySql or DataProviderType.SqlServer ? Has.Some.Contains("(6)") : Has.All.Null);
        }
        finally
        {
            DataSettingsManager.Provider = DataProviderType.Unknown;
        }

        return Task.CompletedTask;
    });

    [Test]
    public void ShouldHaveAColumnForEveryMappedPropertyAndNoOther()
    {
        var entities = Plugin.GetTypes().Where(x => x.IsSubclassOf(typeof(BaseEntity)) && !x.IsAbstract).ToList();
        var tables = _steps.OfType<CreateTableExpression>().ToDictionary(x => x.TableName, x => x.Columns.Select(y => y.Name).ToHashSet(StringComparer.Ordinal));

        Assert.That(tables.Keys, Is.EquivalentTo(entities.Select(NameCompatibilityManager.GetTableName)));
        foreach (var entity in entities)
            Assert.That(tables[NameCompatibilityManager.GetTableName(entity)],
                Is.EquivalentTo(MappedProperties.Of(entity).Select(x => NameCompatibilityManager.GetColumnName(entity, x.Name)).Append(nameof(BaseEntity.Id))), entity.Name);
    }

    private static IEnumerable<TestCaseData> Offences()
    {
        yield return Table("a long name", "63 are the most", x => x.WithColumn("B" + new string('o', 63)).AsInt32());
        yield return Table("a reserved word", "keeps for itself", x => x.WithColumn("Order").AsInt32());
        yield return Table("another manner of writing", "writes its names", x => x.WithColumn("order_id").AsInt32());
        yield return Table("a decimal of its own", "the platform's are (18,4)", x => x.WithColumn("Price").AsDecimal(19, 5));
        yield return Table("a date of another kind", "not mapped the same", x => x.WithColumn("When").AsDate());
        yield return Table("one database's type", "is one database's", x => x.WithColumn("Data").AsCustom("jsonb"));
        yield return Table("a text in between", "neither short nor without a length", x => x.WithColumn("Text").AsString(5000));
        yield return Table("a default that is a text", "a default of String", x => x.WithColumn("Text").AsString(10).WithDefaultValue("x"));
        yield return Table("a default that is an enum", "a default of DayOfWeek", x => x.WithColumn("Day").AsInt32().WithDefaultValue(DayOfWeek.Friday));
        yield return Table("a default that is computed", "a default of SystemMethods", x => x.WithColumn("At").AsDateTime2().WithDefaultValue(SystemMethods.CurrentUTCDateTime));
        yield return Table("a row that is too long", "MySQL (a row) takes 65535", x => Enumerable.Range(0, 5).Aggregate(x, (y, i) => (CreateTableExpressionBuilder)y.WithColumn($"Text{i}").AsString(4000)));
        yield return Case("a table of nobody's", "does not say whose it is", Create("Line", x => x.WithColumn("Id").AsInt32()));
        yield return Case("an index on a text without a length", "cannot index it", Create("BackorderA", x => x.WithColumn("Text").AsString(int.MaxValue)), Index("IX_BackorderA_Text", "Text"));
        yield return Case("an index that is too long", "SQL Server takes 900", Create("BackorderA", x => x.WithColumn("Text").AsString(460)), Index("IX_BackorderA_Text", "Text"));
        yield return Case("an index on nothing", "has no column", Create("BackorderA", x => x.WithColumn("Text").AsInt32()), Index("IX_BackorderA_Text", "Other"));
        yield return Case("an index whose name grows too long", "63 are the most", Create("BackorderA", x => x.WithColumn("A" + new string('b', 60)).AsInt32()), Index(null, "A" + new string('b', 60)));
        yield return Case("two of one name", "twice", Create("BackorderA", x => x.WithColumn("A").AsInt32()), Index("IX_BackorderA", "A"), Index("ix_BackorderA", "A"));
        yield return Case("SQL", "no known way", new ExecuteSqlExpression { Sql = "SELECT 1" });
        yield return Case("a column for rows that are there", "get no value", new AddColumnExpression { Column = { Name = "New", TableName = "BackorderA", Type = System.Data.DbType.Int32 } });
    }

    [TestCaseSource(nameof(Offences))]
    public void ShouldNoticeWhatDoesNotFit(string complaint, IMigrationExpression[] steps)
    {
        Assert.That(SchemaLimits.Complaints(steps, PREFIX), Has.Some.Contains(complaint));
    }

    private static string Shape(ColumnDefinition column)
        => $"{column.TableName}.{column.Name} {column.Type} {column.CustomType} {column.Size} {column.Precision} {column.IsNullable == true}";

    private static Assembly Plugin => Assembly.Load(TestStore.PLUGIN_ASSEMBLY);

    private static TestCaseData Case(string name, string complaint, params IMigrationExpression[] steps)
        => new TestCaseData(complaint, steps).SetArgDisplayNames(name);

    private static TestCaseData Table(string name, string complaint, Action<CreateTableExpressionBuilder> columns)
        => Case(name, complaint, Create("BackorderA", columns));

    private static CreateTableExpression Create(string name, Action<CreateTableExpressionBuilder> columns)
    {
        var table = new CreateTableExpression { TableName = name };
        columns(new(table, new MigrationContext(new Nothing(), null, null)));
        return table;
    }

    private static CreateIndexExpression Index(string name, params string[] columns)
    {
        var index = new CreateIndexExpression { Name = name, TableName = "BackorderA" };
        index.Columns.AddRange(columns.Select(x => (x, false)));
        return index;
    }

    private static List<IMigrationExpression> Steps(MigrationProcessType process, IQuerySchema schema, IServiceProvider services)
    {
        var context = new MigrationContext(schema, services, null);
        foreach (var type in Plugin.GetTypes().Where(x => x.GetCustomAttribute<NopMigrationAttribute>()?.TargetMigrationProcess == process)
            .OrderBy(x => x.GetCustomAttribute<NopMigrationAttribute>()!.Version))
            ((IMigration)EngineContext.Current.ResolveUnregistered(type)).GetUpExpressions(context);
        return [.. context.Expressions];
    }

    /// <summary>A database where nothing is yet, as at the first install.</summary>
    private class Nothing : IQuerySchema
    {
        public string DatabaseType => "None";

        public virtual bool TableExists(string schemaName, string tableName) => false;

        public bool ColumnExists(string schemaName, string tableName, string columnName) => false;

        public bool ConstraintExists(string schemaName, string tableName, string constraintName) => false;

        public bool IndexExists(string schemaName, string tableName, string indexName) => false;
    }

    private sealed class Tables : Nothing
    {
        public override bool TableExists(string schemaName, string tableName) => true;
    }
}
