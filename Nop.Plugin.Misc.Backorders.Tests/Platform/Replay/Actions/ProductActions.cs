using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DemoStore.Services.Catalog;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>Products as staff and code change them, one or many.</summary>
internal sealed partial class ProductActions : ActionGroup
{
    public ProductActions()
    {
        On("ProductController.Edit", EditAsync);
        On("ProductController.BulkEditSave", async step => await step.Get<StockEditing>().SaveAllAsync(ByProduct(step)));
        On("ProductController.Delete", async step => step.Answer(await step.Get<StockEditing>().DeleteAsync(await step.ProductAsync())));
        On("ProductController.DeleteSelected", async step => await step.Get<StockEditing>().DeleteAsync(await step.ProductsAsync()));
        On("ProductController.ProductAttributeCombinationEditPopup", async step
            => await step.Get<StockEditing>().SaveCombinationAsync(await step.ProductAsync("product A"), await CombinationAsync(step), step.Number("StockQuantity")));
        On("ProductController.ProductAttributeCombinationDelete", async step => await step.Get<StockEditing>().DeleteCombinationAsync(await CombinationAsync(step)));
        On("IProductService.UpdateProductsAsync", UpdateAllAsync);
        On("IProductService.UpdateProductWarehouseInventoryAsync", UpdateWarehouseAsync);
        On("IImportManager.ImportProductsFromXlsxAsync", _ => Task.CompletedTask);
    }

    private static async Task<JsonNode> EditAsync(ReplayStep step)
    {
        var product = await step.ProductAsync("product A");
        var rows = step.Roles.Of(nameof(Warehouse)).Select(warehouse => (warehouse.Id, Match: UsedRow().Match(step.Text(warehouse.Role) ?? string.Empty)))
            .Where(row => row.Match.Success).ToDictionary(row => row.Id, row => new WarehouseRow(Number(row.Match, 1), Number(row.Match, 2)));
        return step.Answer(await step.Get<ProductEditing>().SaveAsync(product, (int?)step.Arguments["LastStockQuantity"] ?? product.StockQuantity, changed =>
        {
            changed.StockQuantity = (int?)step.Arguments["StockQuantity"] ?? changed.StockQuantity;
            changed.WarehouseId = step.Text("WarehouseId") is { } warehouse ? step.Roles.Id(nameof(Warehouse), warehouse) : changed.WarehouseId;
            changed.BackorderMode = step.Text("BackorderMode") is { } mode ? Enum.Parse<BackorderMode>(mode) : changed.BackorderMode;
            changed.UseMultipleWarehouses = (bool?)step.Arguments["UseMultipleWarehouses"] ?? changed.UseMultipleWarehouses;
        }, rows));
    }

    private static async Task UpdateAllAsync(ReplayStep step)
    {
        var (products, stock) = (await step.ProductsAsync(), ByProduct(step));
        foreach (var product in products)
            product.StockQuantity = stock[product.Id];
        await step.Get<IProductService>().UpdateProductsAsync(products);
    }

    private static async Task UpdateWarehouseAsync(ReplayStep step)
    {
        var product = await step.ProductAsync("product A");
        var row = (await step.Get<IProductService>().GetAllProductWarehouseInventoryRecordsAsync(product.Id)).Single();
        row.StockQuantity = step.Number("warehouse W1");
        await step.Get<IProductService>().UpdateProductWarehouseInventoryAsync(row);
    }

    private static Dictionary<int, int> ByProduct(ReplayStep step)
        => step.Arguments.ToDictionary(pair => step.Roles.Id(nameof(Product), pair.Key), pair => (int)pair.Value);

    private static Task<ProductAttributeCombination> CombinationAsync(ReplayStep step)
        => step.Get<IProductAttributeService>().GetProductAttributeCombinationByIdAsync(step.Roles.Id(nameof(ProductAttributeCombination), step.Text("combination")));

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>"5 reserved 2"; a warehouse that is "not used" fits not.</summary>
    [GeneratedRegex(@"^(-?\d+) reserved (-?\d+)$")]
    private static partial Regex UsedRow();
}
