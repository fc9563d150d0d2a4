using Nop.Plugin.Misc.Backorders.Components;
using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Which view component stands in which widget zone. Asked for at every zone of every page, so it is a constant.</summary>
internal static class BackordersWidgets
{
    public static IReadOnlyDictionary<string, Type> ComponentsByZone { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        [AdminWidgetZones.OrderDetailsBlock] = typeof(BackordersOrderPanelViewComponent),
        [AdminWidgetZones.ProductDetailsBlock] = typeof(BackordersProductDetailsViewComponent),
        [PublicWidgetZones.CheckoutCompletedTop] = typeof(BackordersOrdersViewComponent),
        [PublicWidgetZones.CustomerOrdersTop] = typeof(BackordersOrdersViewComponent),
        [PublicWidgetZones.OpcContentBefore] = typeof(BackordersStylesViewComponent),
        [PublicWidgetZones.OrderDetailsProductLine] = typeof(BackordersOrderLineViewComponent),
        [PublicWidgetZones.OrderSummaryContentBefore] = typeof(BackordersCartViewComponent),
        [PublicWidgetZones.ProductBoxAddinfoMiddle] = typeof(BackordersProductBoxViewComponent),
        [PublicWidgetZones.ProductDetailsAddInfo] = typeof(BackordersProductViewComponent),
        [PublicWidgetZones.ProductPriceBottom] = typeof(BackordersProductViewComponent),
    };
}
