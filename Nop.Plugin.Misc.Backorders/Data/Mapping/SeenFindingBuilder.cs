using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Data.Mapping;

public class SeenFindingBuilder : NopEntityBuilder<SeenFinding>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(SeenFinding.FindingKey)).AsString(40).NotNullable();
    }
}
