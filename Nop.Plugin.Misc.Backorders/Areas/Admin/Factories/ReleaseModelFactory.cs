using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Releasing;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ReleaseModelFactory : IReleaseModelFactory
{
    private readonly LineTexts _lineTexts;

    public ReleaseModelFactory(LineTexts lineTexts)
    {
        _lineTexts = lineTexts;
    }

    public virtual async Task<ReleaseModel> PreparePreviewAsync(IReadOnlyList<PreviewedLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var model = new ReleaseModel();
        foreach (var line in lines)
        {
            var reason = line.Blocked is { } block ? await _lineTexts.BlockAsync(block, line.Waiting, line.Ready) : null;
            var row = new ReleaseLineModel(line.LineId, line.OrderId, NumberOf(line.OrderId, line.OrderNumber), line.ProductName,
                line.Quantity, line.Waiting, line.Ready, 0, reason);
            (reason is null ? model.Lines : model.Blocked).Add(row);
        }

        return model;
    }

    public virtual async Task<ReleaseModel> PrepareReportAsync(ReleaseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var model = new ReleaseModel();
        foreach (var line in result.Released)
        {
            model.Lines.Add(new ReleaseLineModel(line.LineId, line.OrderId, NumberOf(line.OrderId, line.OrderNumber), line.ProductName,
                line.Quantity, 0, 0, line.ShipmentId, null));
        }

        foreach (var line in result.Blocked)
        {
            model.Blocked.Add(new ReleaseLineModel(line.LineId, line.OrderId, NumberOf(line.OrderId, line.OrderNumber), line.ProductName,
                0, line.Waiting, line.Ready, 0, await _lineTexts.BlockAsync(line.Reason, line.Waiting, line.Ready)));
        }

        return model;
    }

    private static string NumberOf(int orderId, string? orderNumber)
    {
        return string.IsNullOrEmpty(orderNumber) ? orderId.ToString(CultureInfo.InvariantCulture) : orderNumber;
    }
}
