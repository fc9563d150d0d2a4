namespace Nop.Core.Domain.Customers;

public class CustomerRole : BaseEntity
{
    public bool Active { get; set; }

    public bool IsSystemRole { get; set; }

    public string Name { get; set; }

    public string SystemName { get; set; }
}
