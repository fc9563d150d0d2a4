using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;

namespace Nop.Services.Customers;

public interface ICustomerService
{
    Task AddCustomerRoleMappingAsync(CustomerCustomerRoleMapping roleMapping);

    Task<string> FormatUsernameAsync(Customer customer, bool stripTooLong = false, int maxLength = 0);

    Task<Address> GetCustomerBillingAddressAsync(Customer customer);

    Task<Customer> GetCustomerByEmailAsync(string email);

    Task<Customer> GetCustomerByGuidAsync(Guid customerGuid);

    Task<Customer> GetCustomerByIdAsync(int customerId);

    Task<Customer> GetCustomerBySystemNameAsync(string systemName);

    Task<string> GetCustomerFullNameAsync(Customer customer);

    Task<CustomerRole> GetCustomerRoleBySystemNameAsync(string systemName);

    Task<IList<CustomerRole>> GetCustomerRolesAsync(Customer customer, bool showHidden = false);

    Task<Address> GetCustomerShippingAddressAsync(Customer customer);

    Task<IList<Customer>> GetCustomersByIdsAsync(int[] customerIds);

    Task InsertCustomerAsync(Customer customer);

    Task InsertCustomerRoleAsync(CustomerRole customerRole);

    Task<Customer> InsertGuestCustomerAsync();

    Task<bool> IsAdminAsync(Customer customer, bool onlyActiveCustomerRoles = true);

    Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true);

    Task<bool> IsInCustomerRoleAsync(Customer customer, string customerRoleSystemName, bool onlyActiveCustomerRoles = true);

    Task<bool> IsRegisteredAsync(Customer customer, bool onlyActiveCustomerRoles = true);

    Task<bool> IsVendorAsync(Customer customer, bool onlyActiveCustomerRoles = true);

    Task ResetCheckoutDataAsync(Customer customer, int storeId, bool clearCouponCodes = false, bool clearCheckoutAttributes = false, bool clearRewardPoints = true, bool clearShippingMethod = true, bool clearPaymentMethod = true);

    Task UpdateCustomerAsync(Customer customer);
}
