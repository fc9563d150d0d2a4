using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Security;
using Nop.Data.Mapping;

namespace DemoStore.Data;

/// <summary>The platform's own names of tables and columns where they differ from class and property.</summary>
public class StoreNames : INameCompatibility
{
    public Dictionary<Type, string> TableNames => new()
    {
        [typeof(ProductAttributeMapping)] = "Product_ProductAttribute_Mapping",
        [typeof(CustomerCustomerRoleMapping)] = "Customer_CustomerRole_Mapping",
        [typeof(PermissionRecordCustomerRoleMapping)] = "PermissionRecord_Role_Mapping",
        [typeof(DiscountProductMapping)] = "Discount_AppliedToProducts",
    };

    public Dictionary<(Type, string), string> ColumnName => new()
    {
        [(typeof(Customer), "BillingAddressId")] = "BillingAddress_Id",
        [(typeof(Customer), "ShippingAddressId")] = "ShippingAddress_Id",
        [(typeof(CustomerCustomerRoleMapping), "CustomerId")] = "Customer_Id",
        [(typeof(CustomerCustomerRoleMapping), "CustomerRoleId")] = "CustomerRole_Id",
        [(typeof(PermissionRecordCustomerRoleMapping), "PermissionRecordId")] = "PermissionRecord_Id",
        [(typeof(PermissionRecordCustomerRoleMapping), "CustomerRoleId")] = "CustomerRole_Id",
        [(typeof(DiscountProductMapping), "DiscountId")] = "Discount_Id",
        [(typeof(DiscountProductMapping), "EntityId")] = "Product_Id",
    };
}
