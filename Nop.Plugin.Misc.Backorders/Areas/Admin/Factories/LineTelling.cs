using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Services.Telling;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Puts on admin rows what their customers read, made by what makes it for them.</summary>
public class LineTelling
{
    private readonly IOrderTelling _orderTelling;
    private readonly IOrderTellingModelFactory _orderTellingModelFactory;

    public LineTelling(IOrderTelling orderTelling, IOrderTellingModelFactory orderTellingModelFactory)
    {
        _orderTelling = orderTelling;
        _orderTellingModelFactory = orderTellingModelFactory;
    }

    public virtual async Task AddAsync(IList<LineModel> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var told = (await _orderTelling.ReadAsync([.. lines.Select(line => line.OrderId).Distinct()])).ToDictionary(item => item.OrderItemId);
        foreach (var line in lines)
        {
            if (!told.TryGetValue(line.OrderItemId, out var item))
                continue;

            line.ToldHtml = (await _orderTellingModelFactory.SayAsync(item)).MarkupOrNull;
            line.DatedHtml = (await _orderTellingModelFactory.SayDatedAsync(item)).MarkupOrNull;
            line.ReadAtOrder = item.Shown?.Sentence;
        }
    }
}
