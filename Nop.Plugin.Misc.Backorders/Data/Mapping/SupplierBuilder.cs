using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Data.Mapping;

public class SupplierBuilder : NopEntityBuilder<Supplier>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(Supplier.Name)).AsString(400).NotNullable()
            .WithColumn(nameof(Supplier.ContactName)).AsString(400).Nullable()
            .WithColumn(nameof(Supplier.Email)).AsString(1000).Nullable()
            .WithColumn(nameof(Supplier.Phone)).AsString(400).Nullable();
    }
}
