namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

public sealed partial class LawRun
{
    private async Task<string> ReceiveAsync(Act act)
    {
        var shelf = Pick(_stand.Shelves, act);
        shelf.Units += act.Units;

        return $"{act.Units} {shelf.Name}, {await BookAsync(act, shelf, act.Units)}";
    }

    private async Task<string> WriteDownAsync(Act act)
    {
        var shelf = Pick(_stand.Shelves, act);
        var units = Math.Min(act.Units, shelf.Units);
        if (units <= 0)
            return null;

        ForgiveTaken(shelf, units);

        return $"{units} {shelf.Name}, {await BookAsync(act, shelf, -units)}";
    }

    private async Task<string> MoveStockAsync(Act act)
    {
        var shelf = Pick(_stand.Shelves.Where(shelf => shelf.CombinationId == 0), act);
        if (shelf is null)
            return null;

        if (shelf.Warehouses.Count == 0)
        {
            if (act.Which % 2 == 0)
                await _hands.ImportAsync(shelf.ProductId, 0, warehouseId: act.Units);
            else
                await _hands.EditProductAsync(shelf.ProductId, product => product.WarehouseId = act.Units);

            return $"{shelf.Name} to warehouse {act.Units}{(act.Which % 2 == 0 ? " by import" : string.Empty)}";
        }

        var (from, to) = act.Which % 2 == 0 ? (shelf.Warehouses[0], shelf.Warehouses[1]) : (shelf.Warehouses[1], shelf.Warehouses[0]);
        await _hands.UpdateWarehousesAsync(shelf.ProductId, (from, -act.Units), (to, act.Units));

        return $"{act.Units} {shelf.Name} from warehouse {from} to {to}";
    }

    /// <summary>Each kind of stock by each of the ways that lead there.</summary>
    private async Task<string> BookAsync(Act act, Shelf shelf, int by)
    {
        var way = act.Which / 10 % 3;
        if (way == 2)
        {
            _oracle.NoteBookedOtherwise(shelf);
            await _hands.AdjustAsync(shelf.ProductId, _stand.Articles.FirstOrDefault(article => article.ProductId == shelf.ProductId && article.Parts.Any(part => part.Shelf == shelf) && !article.IsBundle)?.AttributesXml ?? string.Empty, by);
            return "by the stock service";
        }

        if (shelf.CombinationId > 0)
        {
            await _hands.UpdateCombinationAsync(shelf.CombinationId, by);
            return "in the combination";
        }

        if (shelf.Warehouses.Count > 0)
        {
            await _hands.UpdateWarehousesAsync(shelf.ProductId, (shelf.Warehouses[act.Which % shelf.Warehouses.Count], by));
            return "in a warehouse's row";
        }

        if (way == 0)
        {
            await _hands.EditProductAsync(shelf.ProductId, product => product.StockQuantity += by);
            return "on the product page";
        }

        if (act.Which % 2 == 0)
            await _hands.ImportAsync(shelf.ProductId, by);
        else
            await _hands.UpdateProductAsync(shelf.ProductId, product => product.StockQuantity += by);

        return act.Which % 2 == 0 ? "by import" : "in the product's row";
    }
}
