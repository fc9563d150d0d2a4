using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Customers;

namespace DemoStore.Services.Orders;

/// <summary>The cart's rows, and the customer's mark that there are some.</summary>
public class CartBook
{
    private readonly TimeProvider _clock;
    private readonly ICustomerService _customers;
    private readonly IEventPublisher _events;
    private readonly IRepository<ShoppingCartItem> _lines;

    public CartBook(TimeProvider clock, ICustomerService customers, IEventPublisher events, IRepository<ShoppingCartItem> lines)
    {
        _clock = clock;
        _customers = customers;
        _events = events;
        _lines = lines;
    }

    public Task<ShoppingCartItem> FindAsync(int shoppingCartItemId) => _lines.GetByIdAsync(shoppingCartItemId);

    public Task<IList<ShoppingCartItem>> ReadAsync(Customer customer, ShoppingCartType? type, int storeId, int? productId = null,
        DateTime? createdFromUtc = null, DateTime? createdToUtc = null)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var customerId = customer.Id;
        return _lines.GetAllAsync(lines =>
        {
            lines = lines.Where(line => line.CustomerId == customerId);
            if (type is ShoppingCartType cartType)
            {
                var typeId = (int)cartType;
                lines = lines.Where(line => line.ShoppingCartTypeId == typeId);
            }
            if (storeId > 0)
                lines = lines.Where(line => line.StoreId == storeId);
            if (productId is int id)
                lines = lines.Where(line => line.ProductId == id);
            if (createdFromUtc is DateTime from)
                lines = lines.Where(line => line.CreatedOnUtc >= from);
            if (createdToUtc is DateTime to)
                lines = lines.Where(line => line.CreatedOnUtc <= to);
            return lines.OrderBy(line => line.Id);
        });
    }

    public async Task AddAsync(Customer customer, Product product, ShoppingCartType type, int storeId, string attributesXml, int quantity)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        await _lines.InsertAsync(new ShoppingCartItem
        {
            CustomerId = customer.Id,
            ProductId = product.Id,
            ShoppingCartType = type,
            StoreId = storeId,
            AttributesXml = attributesXml,
            Quantity = quantity,
            CreatedOnUtc = now,
            UpdatedOnUtc = now
        });
        await MarkAsync(customer);
    }

    public Task ChangeAsync(ShoppingCartItem line, string attributesXml, int quantity)
    {
        line.AttributesXml = attributesXml;
        line.Quantity = quantity;
        line.UpdatedOnUtc = _clock.GetUtcNow().UtcDateTime;
        return _lines.UpdateAsync(line);
    }

    public async Task RemoveAsync(Customer customer, ShoppingCartItem line)
    {
        await _lines.DeleteAsync(line);
        await MarkAsync(customer);
    }

    /// <summary>Empties the cart (not the wishlist) with one event for all lines and none for each.</summary>
    public async Task ClearAsync(Customer customer, int storeId)
    {
        var cart = await ReadAsync(customer, ShoppingCartType.ShoppingCart, storeId);
        await _lines.DeleteAsync(cart, publishEvent: false);
        await _events.PublishAsync(new ClearShoppingCartEvent(cart));
        await MarkAsync(customer);
    }

    private async Task MarkAsync(Customer customer)
    {
        var any = (await ReadAsync(customer, null, 0)).Count > 0;
        if (any == customer.HasShoppingCartItems)
            return;

        customer.HasShoppingCartItems = any;
        await _customers.UpdateCustomerAsync(customer);
    }
}
