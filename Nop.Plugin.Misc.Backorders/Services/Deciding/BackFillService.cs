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

    public virtual Task<IReadOnlyList<BackFilledItem>> PreviewAsync()
    {
        return ForEachAsync(order => _decisionService.PreviewAsync(order));
    }

    public virtual Task<IReadOnlyList<BackFilledItem>> ApplyAsync(int actorId)
    {
        return ForEachAsync(order => _decisionService.ApplyAsync(order, actorId));
    }

    private async Task<IReadOnlyList<BackFilledItem>> ForEachAsync(Func<ChargeNewest, Task<DecisionResult>> decide)
    {
        var filled = new List<BackFilledItem>();
        foreach (var item in (await _lineQueryService.GetUnexplainedAsync()).OrderBy(item => item.ProductId).ThenBy(item => item.CombinationId))
            filled.Add(new BackFilledItem(item, await decide(new ChargeNewest(item.Id, IsBackFill: true))));

        return filled;
    }
}
