using System.Globalization;
using Nop.Core.Domain.Catalog;

namespace DemoStore.Services.Orders;

/// <summary>The quantities that a product is sold in, where it is not sold in any.</summary>
public static class AllowedQuantities
{
    /// <summary>As they were written, with what is no number left out; empty: any quantity.</summary>
    public static IReadOnlyList<int> Of(Product product)
        => [.. (product.AllowedQuantities ?? string.Empty).Split(',', StringSplitOptions.TrimEntries)
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) ? quantity : 0)
            .Where(quantity => quantity > 0)];
}
