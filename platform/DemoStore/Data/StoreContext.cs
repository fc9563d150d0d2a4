using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Nop.Core;
using Nop.Data.Mapping;

namespace DemoStore.Data;

/// <summary>The entity classes of a running store: its own, whose tables it creates, and its plugins', which bring migrations.</summary>
public sealed class EntityModel(IReadOnlyList<Type> core, IReadOnlyList<Type> plugins)
{
    public IReadOnlyList<Type> Core { get; } = core;

    public IReadOnlyList<Type> Plugins { get; } = plugins;

    /// <summary>Two stores with the same classes share one compiled model.</summary>
    public string Key { get; } = string.Join('|', core.Concat(plugins).Select(x => $"{x.FullName} {x.Module.ModuleVersionId}"));
}

/// <summary>
/// Entity Framework behind the repositories: one context for one operation at a time, nothing tracked between two.
/// </summary>
public sealed class StoreContext(DbContextOptions options, EntityModel entities, bool postgres) : DbContext(options)
{
    public string ModelKey => $"{postgres}|{entities.Key}";

    /// <summary>Where it goes when it is disposed; null: it is really disposed.</summary>
    internal IdleContexts Home { get; set; }

    public override void Dispose()
    {
        if (Home?.Keep(this) != true)
            base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        return Home?.Keep(this) == true ? ValueTask.CompletedTask : base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<Unzoned>();
        conventions.DefaultTypeMapping<DateTime>(x => x.HasConversion<Unzoned>());
        if (!postgres)
            return;

        conventions.Properties<DateTime>().HaveColumnType("timestamp without time zone");
        conventions.DefaultTypeMapping<DateTime>(x => x.HasColumnType("timestamp without time zone").HasConversion<Unzoned>());
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var type in entities.Core)
            Map(model, type, createTable: true);
        foreach (var type in entities.Plugins)
            Map(model, type, createTable: false);
        StoreKeys.Map(model);
    }

    private void Map(ModelBuilder model, Type type, bool createTable)
    {
        var entity = model.Entity(type);
        entity.HasBaseType((Type)null);
        if (createTable)
            entity.ToTable(NameCompatibilityManager.GetTableName(type));
        else
            entity.ToTable(NameCompatibilityManager.GetTableName(type), x => x.ExcludeFromMigrations());

        var mapped = MappedProperties.Of(type).ToDictionary(x => x.Name);
        foreach (var property in type.GetProperties().Where(x => x.Name != nameof(BaseEntity.Id) && !mapped.ContainsKey(x.Name)))
            entity.Ignore(property.Name);

        entity.HasKey(nameof(BaseEntity.Id));
        entity.Property(nameof(BaseEntity.Id)).ValueGeneratedOnAdd();
        foreach (var (name, property) in mapped)
        {
            var column = entity.Property(name);
            column.HasColumnName(NameCompatibilityManager.GetColumnName(type, name)).ValueGeneratedNever();
            if (property.PropertyType == typeof(string))
                CaseInsensitive(column);
            if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(decimal))
                column.HasPrecision(18, 4);
        }
    }

    /// <summary>The platform's text columns compare without regard to case (citext on PostgreSQL).</summary>
    private void CaseInsensitive(Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder column)
    {
        if (postgres)
            column.HasColumnType("citext");
        else
            column.UseCollation("NOCASE");
    }

    /// <summary>Dates are UTC by convention and carry no kind in the database; they come back unspecified.</summary>
    private sealed class Unzoned() : ValueConverter<DateTime, DateTime>(
        x => DateTime.SpecifyKind(x, DateTimeKind.Unspecified), x => DateTime.SpecifyKind(x, DateTimeKind.Unspecified));

    internal sealed class ModelCacheKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((StoreContext)context).ModelKey, designTime);
    }
}
