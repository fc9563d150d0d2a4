namespace Nop.Core.Domain.Discounts;

public class Discount : BaseEntity
{
}
