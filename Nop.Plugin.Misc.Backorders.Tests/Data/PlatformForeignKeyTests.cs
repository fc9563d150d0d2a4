using System.Data;
using System.Data.Common;
using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>Foreign keys that a migration makes and takes away, and what the runner refuses instead of passing over it.</summary>
public class PlatformForeignKeyTests(TestDatabase database) : StoreTest(database)
{
    /// <summary>The migrations of all tests run; those of others need their classes.</summary>
    private static readonly Type[] _types = [typeof(PlatformMigrationTests.Crate), typeof(PlatformMigrationTests.CrateBuilder), typeof(PlatformMigrationTests.CrateNames)];

    protected override void Configure(TestStoreOptions options)
    {
        options.Empty = true;
        foreach (var type in _types)
            options.MoreTypes.Add(type);
    }

    [Test]
    public async Task A_key_refuses_rows_without_a_parent_and_follows_its_rules()
    {
        await UpAsync(MigrationProcessType.Installation);
        await DoAsync("INSERT INTO \"Test_Shelf\" (\"Id\") VALUES (1), (2)");
        await DoAsync("INSERT INTO \"Test_Box\" (\"Id\", \"ShelfId\", \"OldShelfId\") VALUES (1, 1, 2), (2, 2, 2)");

        Assert.That(() => DoAsync("INSERT INTO \"Test_Box\" (\"Id\", \"ShelfId\") VALUES (3, 9)"), Throws.InstanceOf<DbException>(), "no shelf 9");
        await DoAsync("DELETE FROM \"Test_Shelf\" WHERE \"Id\" = 1");
        Assert.That(await CountAsync("\"Test_Box\""), Is.EqualTo(1), "its box went with it");
        await DoAsync("INSERT INTO \"Test_Shelf\" (\"Id\") VALUES (3)");
        await DoAsync("UPDATE \"Test_Box\" SET \"ShelfId\" = 3");
        await DoAsync("DELETE FROM \"Test_Shelf\" WHERE \"Id\" = 2");
        Assert.That(await CountAsync("\"Test_Box\" WHERE \"OldShelfId\" IS NULL"), Is.EqualTo(1), "the column's own key sets null");
    }

    [Test]
    public async Task A_key_taken_away_refuses_nothing_any_more()
    {
        await UpAsync(MigrationProcessType.Installation);
        await UpAsync(MigrationProcessType.Update);

        await DoAsync("INSERT INTO \"Test_Box\" (\"Id\", \"ShelfId\", \"OldShelfId\") VALUES (1, 9, 9)");
        Assert.That(() => DoAsync("INSERT INTO \"Test_Lid\" (\"Id\", \"BoxId\") VALUES (1, 9)"), Throws.InstanceOf<DbException>(), "the key that was made instead");
        await DoAsync("INSERT INTO \"Test_Lid\" (\"Id\", \"BoxId\") VALUES (1, 1)");
    }

    [Test]
    public async Task Down_takes_the_keys_before_the_tables()
    {
        await UpAsync(MigrationProcessType.Installation);
        await UpAsync(MigrationProcessType.Update);
        await DownAsync();

        Assert.That(() => CountAsync("\"Test_Box\""), Throws.InstanceOf<DbException>());
        Assert.That(() => CountAsync("\"Test_Shelf\""), Throws.InstanceOf<DbException>());
        await UpAsync(MigrationProcessType.Installation);
        Assert.That(await CountAsync("\"Test_Box\""), Is.Zero);
    }

    [Test]
    public async Task A_key_that_the_rows_break_fails_and_leaves_nothing_behind()
    {
        await UpAsync(MigrationProcessType.Installation);
        await DoAsync("CREATE TABLE \"Test_Orphan\" (\"Id\" integer NOT NULL PRIMARY KEY, \"ShelfId\" integer NOT NULL)");
        await DoAsync("INSERT INTO \"Test_Orphan\" (\"Id\", \"ShelfId\") VALUES (1, 9)");

        Assert.That(() => UpAsync(MigrationProcessType.Update), Throws.Exception.With.Message.Contains("FK_Test_Orphan"));
        await DoAsync("INSERT INTO \"Test_Orphan\" (\"Id\", \"ShelfId\") VALUES (2, 9)");
        Assert.That(await CountAsync($"\"MigrationVersionInfo\" WHERE \"Version\" = {new NopMigrationAttribute(OrphanMigration.MOMENT, "").Version}"), Is.Zero);

        await DoAsync("DELETE FROM \"Test_Orphan\"");
        await UpAsync(MigrationProcessType.Update);
        Assert.That(() => DoAsync("INSERT INTO \"Test_Orphan\" (\"Id\", \"ShelfId\") VALUES (3, 9)"), Throws.InstanceOf<DbException>());
    }

    [TestCase("Test_Strange", "Strange")]
    [TestCase("Test_Collated", "binary")]
    [TestCase("Test_Keyed", "Test_Keyed.Id")]
    public async Task What_the_runner_does_not_know_is_refused_by_name(string table, string named)
    {
        await DoAsync($"CREATE TABLE \"{table}\" (\"Name\" integer)");

        Assert.That(() => UpAsync(MigrationProcessType.Installation), Throws.InstanceOf<NotSupportedException>().With.Message.Contains(named));
    }

    [Test]
    public async Task A_key_that_is_not_there_cannot_be_taken_away()
    {
        await DoAsync("CREATE TABLE \"Test_Keyless\" (\"Id\" integer)");

        Assert.That(() => UpAsync(MigrationProcessType.Installation), Throws.Exception.With.Message.Contains("FK_Test_Keyless"));
    }

    private Task UpAsync(MigrationProcessType process) => Store.RunAsync<IMigrationManager>(migrations =>
    {
        migrations.ApplyUpMigrations(GetType().Assembly, process);
        return Task.CompletedTask;
    });

    private Task DownAsync() => Store.RunAsync<IMigrationManager>(migrations =>
    {
        migrations.ApplyDownMigrations(GetType().Assembly);
        return Task.CompletedTask;
    });

    private Task DoAsync(string sql) => Store.RunAsync<INopDataProvider>(data => data.ExecuteNonQueryAsync(sql));

    private Task<int> CountAsync(string what) => Store.RunAsync<INopDataProvider, int>(async data => (await data.QueryAsync<int>($"SELECT COUNT(*) FROM {what}")).Single());

    [NopMigration("2051/01/01 00:00:00", "boxes on shelves", MigrationProcessType.Installation)]
    public class BoxMigration : AutoReversingMigration
    {
        public override void Up()
        {
            Create.Table("Test_Shelf").WithColumn("Id").AsInt32().PrimaryKey();
            Create.Table("Test_Box")
                .WithColumn("Id").AsInt32().PrimaryKey()
                .WithColumn("ShelfId").AsInt32()
                .WithColumn("OldShelfId").AsInt32().Nullable().ForeignKey("FK_Test_Box_Old", "Test_Shelf", "Id").OnDelete(Rule.SetNull);
            Create.ForeignKey().FromTable("Test_Box").ForeignColumn("ShelfId").ToTable("Test_Shelf").PrimaryColumn("Id").OnDelete(Rule.Cascade);
        }
    }

    /// <summary>One key goes by its name, the other by what it joins, and a new one comes.</summary>
    [NopMigration("2051/01/02 00:00:00", "boxes anywhere", MigrationProcessType.Update)]
    public class AnywhereMigration : Migration
    {
        public override void Up()
        {
            Delete.ForeignKey("FK_Test_Box_Old").OnTable("Test_Box");
            if (Schema.Table("Test_Box").Constraint("FK_Test_Box_ShelfId_Test_Shelf_Id").Exists())
                Delete.ForeignKey().FromTable("Test_Box").ForeignColumn("ShelfId").ToTable("Test_Shelf").PrimaryColumn("Id");
            Create.Table("Test_Lid").WithColumn("Id").AsInt32().PrimaryKey().WithColumn("BoxId").AsInt32();
            Create.ForeignKey("FK_Test_Lid").FromTable("Test_Lid").ForeignColumns("BoxId").ToTable("Test_Box").PrimaryColumns("Id").OnDeleteOrUpdate(Rule.Cascade);
        }

        public override void Down()
        {
            Delete.ForeignKey("FK_Test_Lid").OnTable("Test_Lid");
            Delete.Table("Test_Lid");
            Create.ForeignKey().FromTable("Test_Box").ForeignColumn("ShelfId").ToTable("Test_Shelf").PrimaryColumn("Id").OnDelete(Rule.Cascade);
        }
    }

    [NopMigration(MOMENT, "orphans", MigrationProcessType.Update)]
    public class OrphanMigration : Migration
    {
        public const string MOMENT = "2051/01/03 00:00:00";

        public override void Up()
        {
            if (Schema.Table("Test_Orphan").Exists())
                Create.ForeignKey("FK_Test_Orphan").FromTable("Test_Orphan").ForeignColumn("ShelfId").ToTable("Test_Shelf").PrimaryColumn("Id");
        }

        public override void Down()
        {
        }
    }

    /// <summary>Does what is not known only where a test made the table for it.</summary>
    [NopMigration("2051/01/04 00:00:00", "the unknown", MigrationProcessType.Installation)]
    public class UnknownMigration : Migration
    {
        public override void Up()
        {
            if (Schema.Table("Test_Collated").Exists())
                Alter.Table("Test_Collated").AddColumn("Text").AsString(20, "binary").Nullable();
            if (Schema.Table("Test_Keyed").Exists())
                Alter.Table("Test_Keyed").AddColumn("Id").AsInt32().PrimaryKey();
            if (Schema.Table("Test_Keyless").Exists())
                Delete.ForeignKey("FK_Test_Keyless").OnTable("Test_Keyless");
        }

        public override void GetUpExpressions(IMigrationContext context)
        {
            base.GetUpExpressions(context);
            if (context.QuerySchema.TableExists(null, "Test_Strange"))
                context.Expressions.Add(new Strange());
        }

        public override void Down()
        {
        }
    }

    private sealed class Strange : MigrationExpressionBase;
}
