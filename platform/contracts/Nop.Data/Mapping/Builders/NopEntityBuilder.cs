using FluentMigrator.Builders.Create.Table;
using Nop.Core;

namespace Nop.Data.Mapping.Builders;

public interface IEntityBuilder
{
    void MapEntity(CreateTableExpressionBuilder table);
}

/// <summary>Says how columns of an entity's table look that need more than the rule for their type.</summary>
public abstract class NopEntityBuilder<TEntity> : IEntityBuilder where TEntity : BaseEntity
{
    public abstract void MapEntity(CreateTableExpressionBuilder table);
}
