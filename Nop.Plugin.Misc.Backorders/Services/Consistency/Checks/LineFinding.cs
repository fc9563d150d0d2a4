using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>A finding about a line. Found are its open units, unless said otherwise.</summary>
internal static class LineFinding
{
    public static Finding Of(Line line, FindingKind kind)
    {
        return new Finding(kind)
        {
            ProductId = line.ProductId,
            StockItemId = line.StockItemId,
            LineId = line.Id,
            OrderId = line.OrderId,
            Found = (long)line.Waiting + line.Ready + line.Released,
        };
    }
}
