using System.Data;
using FluentMigrator.Builders.Alter.Table;
using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Model;
using Nop.Core;
using Nop.Core.Infrastructure;
using Nop.Data.Mapping;
using Nop.Data.Mapping.Builders;

namespace Nop.Data.Extensions;

public static class FluentMigratorExtensions
{
    /// <summary>Six digits of a second, on every database.</summary>
    public static ICreateTableColumnOptionOrWithColumnSyntax AsNopDateTime2(this ICreateTableColumnAsTypeSyntax syntax)
    {
        var type = DataSettingsManager.Provider == DataProviderType.MySql ? "datetime(6)"
            : DataSettingsManager.Provider == DataProviderType.SqlServer ? "datetime2(6)"
            : null;
        return type == null ? syntax.AsDateTime2() : syntax.AsCustom(type);
    }

    public static ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey<TPrimary>(
        this ICreateTableColumnOptionOrWithColumnSyntax column, string primaryTableName = null, string primaryColumnName = null,
        Rule onDelete = Rule.Cascade) where TPrimary : BaseEntity
        => column.Indexed().ForeignKey(TableOf<TPrimary>(primaryTableName), ColumnOf(primaryColumnName)).OnDelete(onDelete);

    public static IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey<TPrimary>(
        this IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax column, string primaryTableName = null, string primaryColumnName = null,
        Rule onDelete = Rule.Cascade) where TPrimary : BaseEntity
        => column.Indexed().ForeignKey(TableOf<TPrimary>(primaryTableName), ColumnOf(primaryColumnName)).OnDelete(onDelete);

    /// <summary>
    /// The table of an entity: first what its builder says, then the key where the builder named none, then every
    /// other mapped property by its type.
    /// </summary>
    public static void TableFor<TEntity>(this ICreateExpressionRoot expressionRoot) where TEntity : BaseEntity
    {
        var type = typeof(TEntity);
        var table = (CreateTableExpressionBuilder)expressionRoot.Table(NameCompatibilityManager.GetTableName(type));
        BuilderOf(type)?.MapEntity(table);
        AddKey(table);
        AddRest(table, type);
    }

    private static string TableOf<TPrimary>(string given) => string.IsNullOrEmpty(given) ? NameCompatibilityManager.GetTableName(typeof(TPrimary)) : given;

    private static string ColumnOf(string given) => string.IsNullOrEmpty(given) ? nameof(BaseEntity.Id) : given;

    private static IEntityBuilder BuilderOf(Type entity)
    {
        var builder = NameCompatibilityManager.TypeFinder.FindClassesOfType<IEntityBuilder>()
            .FirstOrDefault(x => x.BaseType is { IsGenericType: true } parent && parent.GetGenericArguments().Contains(entity));
        return builder == null ? null : (IEntityBuilder)EngineContext.Current.ResolveUnregistered(builder);
    }

    private static void AddKey(CreateTableExpressionBuilder table)
    {
        var columns = table.Expression.Columns;
        if (!columns.Any(x => x.IsPrimaryKey))
            columns.Insert(0, new ColumnDefinition
            {
                Name = nameof(BaseEntity.Id),
                TableName = table.Expression.TableName,
                Type = DbType.Int32,
                IsIdentity = true,
                IsPrimaryKey = true,
            });
    }

    private static void AddRest(CreateTableExpressionBuilder table, Type entity)
    {
        foreach (var property in MappedProperties.Of(entity))
        {
            var name = NameCompatibilityManager.GetColumnName(entity, property.Name);
            if (table.Expression.Columns.Any(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                continue;

            var type = Nullable.GetUnderlyingType(property.PropertyType);
            AddColumn(table.WithColumn(name), type ?? property.PropertyType);
            if (type != null || !property.PropertyType.IsValueType)
                table.Nullable();
        }
    }

    private static void AddColumn(ICreateTableColumnAsTypeSyntax column, Type type)
    {
        if (type == typeof(int))
            column.AsInt32();
        else if (type == typeof(long))
            column.AsInt64();
        else if (type == typeof(string))
            column.AsString(int.MaxValue);
        else if (type == typeof(bool))
            column.AsBoolean();
        else if (type == typeof(decimal))
            column.AsDecimal(18, 4);
        else if (type == typeof(DateTime))
            column.AsNopDateTime2();
        else if (type == typeof(byte[]))
            column.AsBinary(int.MaxValue);
        else
            column.AsGuid();
    }
}
