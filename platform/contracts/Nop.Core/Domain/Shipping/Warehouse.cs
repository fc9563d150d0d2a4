namespace Nop.Core.Domain.Shipping;

public class Warehouse : BaseEntity
{
    public int AddressId { get; set; }

    public string AdminComment { get; set; }

    public string Name { get; set; }
}
