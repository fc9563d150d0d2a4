using Nop.Core;
using Nop.Plugin.Misc.Backorders.Services.Querying;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <inheritdoc />
public class BackFillService : IBackFillService
{
    private readonly IDecisionService _decisionService;
    private readonly ILineQueryService _lineQueryService;

    public BackFillService(IDecisionService decisionService, ILineQueryService lineQueryService)
    {
        _decisionService = decisionService;
        _lineQueryService = lineQueryService;
    }

    public virtual async Task<IPagedList<BackFilledItem>> PreviewAsync(int pageIndex = 0, int pageSize = 25)
    {
        var items = await _lineQueryService.GetUnexplainedAsync(pageIndex, pageSize);
        var filled = new List<BackFilledItem>();
        foreach (var item in items)
            filled.Add(new BackFilledItem(item, await _decisionService.PreviewAsync(OrderFor(item.Id))));

        return new PagedList<BackFilledItem>(filled, items.PageIndex, items.PageSize, items.TotalCount);
    }

    public virtual async Task<IReadOnlyList<BackFilledItem>> ApplyAsync(IReadOnlyDictionary<int, string> shown, int actorId)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var items = await _lineQueryService.GetStockItemsAsync([.. shown.Keys]);
        var filled = new List<BackFilledItem>();
        foreach (var item in items.Values.OrderBy(item => item.ProductId).ThenBy(item => item.CombinationId))
            filled.Add(new BackFilledItem(item, await _decisionService.ApplyAsync(OrderFor(item.Id), actorId, shown[item.Id])));

        return filled;
    }

    private static ChargeNewest OrderFor(int stockItemId)
    {
        return new ChargeNewest(stockItemId, IsBackFill: true);
    }
}
