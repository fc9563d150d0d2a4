using FluentMigrator;
using FluentMigrator.Builders.Create.Table;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Nop.Data.Mapping.Builders;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>Migrations up and down, and the names they use.</summary>
public class PlatformMigrationTests(TestDatabase database) : StoreTest(database)
{
    private static readonly Type[] _types = [typeof(Crate), typeof(CrateBuilder), typeof(CrateNames)];

    protected override void Configure(TestStoreOptions options)
    {
        options.Empty = true;
        foreach (var type in _types)
            options.MoreTypes.Add(type);
    }

    [Test]
    public async Task A_table_comes_with_its_columns_indexes_and_defaults()
    {
        await UpAsync();
        await Store.RunAsync<IRepository<Crate>>(async crates =>
        {
            var crate = new Crate
            {
                Name = "first", Code = "a", Units = 3, Total = 5_000_000_000, Price = 1.25m, PackedOnUtc = new(2050, 3, 1),
                Token = Guid.NewGuid(), Seal = [1, 2], Heavy = true, Kind = CrateKind.Large,
            };
            await crates.InsertAsync(crate);
            var read = await crates.Table.SingleAsync();
            Assert.That((read.Name, read.Code, read.Units, read.Total, read.Price, read.PackedOnUtc, read.Token, read.Heavy),
                Is.EqualTo((crate.Name, crate.Code, crate.Units, crate.Total, crate.Price, crate.PackedOnUtc, crate.Token, crate.Heavy)));
            Assert.That(read.Seal, Is.EqualTo(crate.Seal));
            Assert.That((read.Kind, read.KindId, read.EmptiedOnUtc), Is.EqualTo((CrateKind.Large, 2, (DateTime?)null)));
            Assert.That(() => crates.InsertAsync(new Crate { Code = "a" }), Throws.InstanceOf<System.Data.Common.DbException>(), "unique");
        });
        await Store.RunAsync<INopDataProvider>(async data =>
        {
            await data.ExecuteNonQueryAsync("INSERT INTO \"Test_Crate\" (\"Code\", \"UnitCount\", \"Total\", \"Price\", \"PackedOnUtc\", \"Token\", \"Heavy\", \"KindId\") " +
                "SELECT 'b', \"UnitCount\", \"Total\", \"Price\", \"PackedOnUtc\", \"Token\", \"Heavy\", \"KindId\" FROM \"Test_Crate\"");
            Assert.That((await data.QueryAsync<string>("SELECT \"Name\" FROM \"Test_Crate\" WHERE \"Code\" = 'b'")).Single(), Is.EqualTo("unnamed"));
            Assert.That((await data.QueryAsync<int>("SELECT \"Weight\" FROM \"Test_Crate\" WHERE \"Code\" = 'b'")).Single(), Is.EqualTo(10), "added by the second");
        });
    }

    [Test]
    public async Task Up_a_second_time_does_nothing_and_down_removes_it_all()
    {
        await UpAsync();
        await UpAsync();
        Assert.That(await VersionsAsync(), Is.EqualTo(2));

        await Store.RunAsync<IMigrationManager>(x =>
        {
            x.ApplyDownMigrations(GetType().Assembly);
            return Task.CompletedTask;
        });
        Assert.That(await VersionsAsync(), Is.Zero);
        Assert.That(() => RowsAsync<Crate>(), Throws.InstanceOf<System.Data.Common.DbException>(), "the table is gone");

        await UpAsync();
        Assert.That(await RowsAsync<Crate>(), Is.Empty);
    }

    [Test]
    public async Task A_migration_that_fails_leaves_nothing_behind()
    {
        await Store.RunAsync<INopDataProvider>(x => x.ExecuteNonQueryAsync("CREATE TABLE \"IX_Test_Crate_Name\" (\"Id\" integer)"));
        if (Kind == TestDatabase.Sqlite)
            await Store.RunAsync<INopDataProvider>(x => x.ExecuteNonQueryAsync("CREATE TABLE \"Blocker\" (\"Id\" integer)"));

        Assert.That(() => UpAsync(), Throws.InstanceOf<System.Data.Common.DbException>());
        Assert.That(await VersionsAsync(), Is.Zero);
        Assert.That(() => RowsAsync<Crate>(), Throws.InstanceOf<System.Data.Common.DbException>());
    }

    [Test]
    public void Names_are_those_of_the_platform_or_of_a_compatibility_class()
    {
        Assert.That(NameCompatibilityManager.GetTableName(typeof(CustomerCustomerRoleMapping)), Is.EqualTo("Customer_CustomerRole_Mapping"));
        Assert.That(NameCompatibilityManager.GetColumnName(typeof(Customer), "BillingAddressId"), Is.EqualTo("BillingAddress_Id"));
        Assert.That(NameCompatibilityManager.GetTableName(typeof(Product)), Is.EqualTo("Product"));
        Assert.That(NameCompatibilityManager.GetColumnName(typeof(Product), "Name"), Is.EqualTo("Name"));
        Assert.That(NameCompatibilityManager.GetTableName(typeof(Crate)), Is.EqualTo("Test_Crate"));
        Assert.That(NameCompatibilityManager.GetColumnName(typeof(Crate), nameof(Crate.Units)), Is.EqualTo("UnitCount"));
    }

    [Test]
    public void The_version_of_a_migration_is_its_moment()
        => Assert.That(new NopMigrationAttribute("2025/01/31 12:00:00", "text").Version, Is.EqualTo(new DateTime(2025, 1, 31, 12, 0, 0).Ticks));

    private Task UpAsync() => Store.RunAsync<IMigrationManager>(x =>
    {
        x.ApplyUpMigrations(GetType().Assembly);
        return Task.CompletedTask;
    });

    private async Task<int> VersionsAsync() => await Store.RunAsync<INopDataProvider, int>(async x =>
    {
        var versions = string.Join(", ", new[] { typeof(CrateMigration), typeof(WeightMigration) }
            .Select(y => ((MigrationAttribute)Attribute.GetCustomAttribute(y, typeof(MigrationAttribute))).Version));
        return (await x.QueryAsync<int>($"SELECT COUNT(*) FROM \"MigrationVersionInfo\" WHERE \"Version\" IN ({versions})")).Single();
    });

    public enum CrateKind
    {
        Small = 1,
        Large = 2
    }

    public class Crate : BaseEntity
    {
        public string Name { get; set; }

        public string Code { get; set; }

        public int Units { get; set; }

        public long Total { get; set; }

        public decimal Price { get; set; }

        public DateTime PackedOnUtc { get; set; }

        public DateTime? EmptiedOnUtc { get; set; }

        public Guid Token { get; set; }

        public byte[] Seal { get; set; }

        public bool Heavy { get; set; }

        public int KindId { get; set; }

        public CrateKind Kind
        {
            get => (CrateKind)KindId;
            set => KindId = (int)value;
        }
    }

    public class CrateBuilder : NopEntityBuilder<Crate>
    {
        public override void MapEntity(CreateTableExpressionBuilder table) => table
            .WithColumn(nameof(Crate.Name)).AsString(400).NotNullable().WithDefaultValue("unnamed").Indexed()
            .WithColumn(nameof(Crate.Code)).AsString(40).NotNullable();
    }

    public class CrateNames : INameCompatibility
    {
        public Dictionary<Type, string> TableNames => new() { [typeof(Crate)] = "Test_Crate" };

        public Dictionary<(Type, string), string> ColumnName => new() { [(typeof(Crate), nameof(Crate.Units))] = "UnitCount" };
    }

    [NopMigration("2050/01/01 00:00:00", "crates", MigrationProcessType.Installation)]
    public class CrateMigration : AutoReversingMigration
    {
        public override void Up()
        {
            Create.TableFor<Crate>();
            Create.Index("IX_Test_Crate_Code").OnTable("Test_Crate").OnColumn(nameof(Crate.Code)).Ascending().WithOptions().Unique();
        }
    }

    [NopMigration("2050/01/02 00:00:00", "weights", MigrationProcessType.Installation)]
    public class WeightMigration : Migration
    {
        public override void Up()
        {
            if (!Schema.Table("Test_Crate").Column("Weight").Exists())
                Alter.Table("Test_Crate").AddColumn("Weight").AsInt32().NotNullable().WithDefaultValue(10);
        }

        public override void Down()
        {
            if (Schema.Table("Test_Crate").Exists() && Schema.Table("Test_Crate").Index("IX_Test_Crate_Code").Exists())
                Delete.Column("Weight").FromTable("Test_Crate");
        }
    }
}
