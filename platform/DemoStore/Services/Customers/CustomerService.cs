using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Customers;
using Nop.Services.Localization;

namespace DemoStore.Services.Customers;

public class CustomerService(
    IRepository<Customer> customers,
    IRepository<CustomerRole> roles,
    IRepository<CustomerCustomerRoleMapping> mappings,
    IRepository<Address> addresses,
    IStaticCacheManager cache,
    IEventPublisher events,
    IServiceProvider services,
    TimeProvider clock) : ICustomerService
{
    private static readonly CacheKey _rolesKey = new(NopEntityCacheDefaults<CustomerRole>.AllPrefix + "ordered");
    private static readonly CacheKey _roleIdsKey = new(NopEntityCacheDefaults<CustomerCustomerRoleMapping>.AllPrefix + "ofcustomer.{0}");

    public virtual async Task<Customer> GetCustomerByIdAsync(int customerId) => await customers.GetByIdAsync(customerId);

    public virtual async Task<IList<Customer>> GetCustomersByIdsAsync(int[] customerIds)
        => await customers.GetByIdsAsync(customerIds, includeDeleted: false);

    public virtual async Task<Customer> GetCustomerByGuidAsync(Guid customerGuid)
        => customerGuid == Guid.Empty ? null : await FirstAsync(query => query.Where(customer => customer.CustomerGuid == customerGuid));

    public virtual async Task<Customer> GetCustomerByEmailAsync(string email)
        => string.IsNullOrWhiteSpace(email) ? null : await FirstAsync(query => query.Where(customer => customer.Email == email));

    public virtual async Task<Customer> GetCustomerBySystemNameAsync(string systemName)
        => string.IsNullOrWhiteSpace(systemName) ? null : await FirstAsync(query => query.Where(customer => customer.SystemName == systemName));

    public virtual async Task InsertCustomerAsync(Customer customer) => await customers.InsertAsync(customer);

    public virtual async Task UpdateCustomerAsync(Customer customer) => await customers.UpdateAsync(customer);

    public virtual async Task<Customer> InsertGuestCustomerAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var role = await GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName)
            ?? throw new NopException("There is no role for guests.");
        var guest = new Customer { CustomerGuid = Guid.NewGuid(), Active = true, CreatedOnUtc = now, LastActivityDateUtc = now };
        await customers.InsertAsync(guest);
        await AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = guest.Id, CustomerRoleId = role.Id });
        return guest;
    }

    public virtual async Task InsertCustomerRoleAsync(CustomerRole customerRole) => await roles.InsertAsync(customerRole);

    public virtual async Task AddCustomerRoleMappingAsync(CustomerCustomerRoleMapping roleMapping)
        => await mappings.InsertAsync(roleMapping);

    public virtual async Task<CustomerRole> GetCustomerRoleBySystemNameAsync(string systemName)
        => (await AllRolesAsync()).FirstOrDefault(role => role.SystemName == systemName);

    public virtual async Task<IList<CustomerRole>> GetCustomerRolesAsync(Customer customer, bool showHidden = false)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var customerId = customer.Id;
        var ids = await cache.GetAsync(cache.PrepareKeyForDefaultCache(_roleIdsKey, customerId), async () =>
            (await mappings.GetAllAsync(query => query.Where(mapping => mapping.CustomerId == customerId)))
                .Select(mapping => mapping.CustomerRoleId).ToHashSet());
        return (await AllRolesAsync()).Where(role => ids.Contains(role.Id) && (showHidden || role.Active)).ToList();
    }

    public virtual async Task<bool> IsInCustomerRoleAsync(Customer customer, string customerRoleSystemName, bool onlyActiveCustomerRoles = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(customerRoleSystemName);
        return (await GetCustomerRolesAsync(customer, !onlyActiveCustomerRoles)).Any(role => role.SystemName == customerRoleSystemName);
    }

    public virtual Task<bool> IsAdminAsync(Customer customer, bool onlyActiveCustomerRoles = true)
        => IsInCustomerRoleAsync(customer, NopCustomerDefaults.AdministratorsRoleName, onlyActiveCustomerRoles);

    public virtual Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true)
        => IsInCustomerRoleAsync(customer, NopCustomerDefaults.GuestsRoleName, onlyActiveCustomerRoles);

    public virtual Task<bool> IsRegisteredAsync(Customer customer, bool onlyActiveCustomerRoles = true)
        => IsInCustomerRoleAsync(customer, NopCustomerDefaults.RegisteredRoleName, onlyActiveCustomerRoles);

    public virtual Task<bool> IsVendorAsync(Customer customer, bool onlyActiveCustomerRoles = true)
        => IsInCustomerRoleAsync(customer, NopCustomerDefaults.VendorsRoleName, onlyActiveCustomerRoles);

    public virtual Task<string> GetCustomerFullNameAsync(Customer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return Task.FromResult(string.Join(' ', new[] { customer.FirstName, customer.LastName }.Where(part => !string.IsNullOrWhiteSpace(part))));
    }

    public virtual async Task<string> FormatUsernameAsync(Customer customer, bool stripTooLong = false, int maxLength = 0)
    {
        if (customer is null)
            return string.Empty;
        var name = await IsGuestAsync(customer)
            ? await services.GetRequiredService<ILocalizationService>().GetResourceAsync("Customer.Guest")
            : customer.Email ?? string.Empty;
        return stripTooLong && maxLength > 0 && name.Length > maxLength ? name[..maxLength] : name;
    }

    public virtual async Task<Address> GetCustomerBillingAddressAsync(Customer customer) => await AddressAsync(customer.BillingAddressId);

    public virtual async Task<Address> GetCustomerShippingAddressAsync(Customer customer) => await AddressAsync(customer.ShippingAddressId);

    /// <remarks>This shop's checkout is one page and keeps no choices between pages: there is only the event to tell.</remarks>
    public virtual async Task ResetCheckoutDataAsync(Customer customer, int storeId, bool clearCouponCodes = false,
        bool clearCheckoutAttributes = false, bool clearRewardPoints = true, bool clearShippingMethod = true,
        bool clearPaymentMethod = true)
    {
        ArgumentNullException.ThrowIfNull(customer);
        await events.PublishAsync(new ResetCheckoutDataEvent(customer, storeId));
    }

    private async Task<Customer> FirstAsync(Func<IQueryable<Customer>, IQueryable<Customer>> narrow)
        => (await customers.GetAllAsync(query => narrow(query).OrderBy(customer => customer.Id).Take(1))).FirstOrDefault();

    private async Task<Address> AddressAsync(int? addressId) => addressId is null ? null : await addresses.GetByIdAsync(addressId);

    private async Task<IList<CustomerRole>> AllRolesAsync()
        => await cache.GetAsync(_rolesKey, async () => await roles.GetAllAsync(query => query.OrderBy(role => role.Id)));
}
