using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Data.Mapping;

/// <summary>Lengths as in the platform's own tables; what is not named here has none there either.</summary>
public class LineBuilder : NopEntityBuilder<Line>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(Line.ProductName)).AsString(400).NotNullable()
            .WithColumn(nameof(Line.Sku)).AsString(400).Nullable();
    }
}
