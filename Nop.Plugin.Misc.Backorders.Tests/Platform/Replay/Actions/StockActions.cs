using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>Stock that changes without an order.</summary>
internal sealed class StockActions : ActionGroup
{
    public StockActions()
    {
        On("IProductService.UpdateProductAsync", UpdateProductAsync);
        On("IProductService.AdjustInventoryAsync", AdjustAsync);
    }

    private static async Task AdjustAsync(ReplayStep step)
    {
        var product = await step.ProductAsync("product A");
        var attributes = new ChosenAttributes(step.Get<IProductAttributeService>(), step.Get<IProductAttributeParser>());
        await step.Get<IProductService>().AdjustInventoryAsync(product, step.Number("quantityToChange"), await attributes.FirstOfEachAsync(product), step.Text("message") ?? string.Empty);
    }

    private static async Task UpdateProductAsync(ReplayStep step)
    {
        var product = await step.Get<IProductService>().GetProductByIdAsync(step.Roles.Id(nameof(Product), step.Text("product") ?? "product A"));
        product.StockQuantity = step.Number("stockQuantity");
        await step.Get<IProductService>().UpdateProductAsync(product);
    }
}
