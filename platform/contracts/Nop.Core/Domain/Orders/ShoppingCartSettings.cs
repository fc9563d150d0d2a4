using Nop.Core.Configuration;

namespace Nop.Core.Domain.Orders;

public class ShoppingCartSettings : ISettings
{
    public bool DisplayCartAfterAddingProduct { get; set; }

    public int MaximumShoppingCartItems { get; set; }
}
