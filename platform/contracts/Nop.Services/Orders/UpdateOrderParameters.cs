using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public class UpdateOrderParameters
{
    public UpdateOrderParameters(Order updatedOrder, OrderItem updatedOrderItem)
    {
        UpdatedOrder = updatedOrder;
        UpdatedOrderItem = updatedOrderItem;
    }

    public List<Discount> AppliedDiscounts { get; } = [];

    public decimal DiscountAmountExclTax { get; set; }

    public decimal DiscountAmountInclTax { get; set; }

    public decimal PriceExclTax { get; set; }

    public decimal PriceInclTax { get; set; }

    public int Quantity { get; set; }

    public decimal SubTotalExclTax { get; set; }

    public decimal SubTotalInclTax { get; set; }

    public Order UpdatedOrder { get; protected set; }

    public OrderItem UpdatedOrderItem { get; protected set; }

    public List<string> Warnings { get; } = [];
}
