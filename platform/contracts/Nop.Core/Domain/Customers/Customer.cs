using Nop.Core.Domain.Common;

namespace Nop.Core.Domain.Customers;

public class Customer : BaseEntity, ISoftDeletedEntity
{
    public bool Active { get; set; }

    public string AdminComment { get; set; }

    public int? BillingAddressId { get; set; }

    public string Company { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public Guid CustomerGuid { get; set; }

    public bool Deleted { get; set; }

    public string Email { get; set; }

    public string FirstName { get; set; }

    public bool HasShoppingCartItems { get; set; }

    public bool IsSystemAccount { get; set; }

    public int? LanguageId { get; set; }

    public DateTime LastActivityDateUtc { get; set; }

    public DateTime? LastLoginDateUtc { get; set; }

    public string LastName { get; set; }

    public int RegisteredInStoreId { get; set; }

    public int? ShippingAddressId { get; set; }

    public string SystemName { get; set; }

    public string TimeZoneId { get; set; }

    public string Username { get; set; }

    public int VendorId { get; set; }
}
