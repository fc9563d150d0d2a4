using DemoStore.Infrastructure;
using DemoStore.Services.Customers;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Security;

namespace DemoStore.Seeding;

/// <summary>Roles under the platform's names, an admin, two shoppers with an address, the customer that tasks run as; then the permissions.</summary>
public class CustomersSeeder(
    ICustomerService customers,
    IAddressService addresses,
    IPermissionService permissions,
    Passwords passwords,
    TimeProvider clock) : IStoreSeeder
{
    public int Order => 20;

    public virtual async Task SeedAsync()
    {
        var admins = await RoleAsync("Administrators", NopCustomerDefaults.AdministratorsRoleName);
        var registered = await RoleAsync("Registered", NopCustomerDefaults.RegisteredRoleName);
        var guests = await RoleAsync("Guests", NopCustomerDefaults.GuestsRoleName);
        await RoleAsync("Vendors", NopCustomerDefaults.VendorsRoleName);

        await PersonAsync(DemoLogins.ADMIN, "Ada", "Keeper", "1 Harbour Road", admins, registered);
        await PersonAsync(DemoLogins.ANN, "Ann", "Archer", "12 Mill Lane", registered);
        await PersonAsync(DemoLogins.BEN, "Ben", "Brook", "7 Station Street", registered);

        var background = NewCustomer();
        background.IsSystemAccount = true;
        background.SystemName = NopCustomerDefaults.BackgroundTaskCustomerName;
        background.Email = "background@example.com";
        background.AdminComment = "Schedule tasks run as this customer.";
        await InsertAsync(background, guests);

        await permissions.InsertPermissionsAsync();
    }

    private async Task<CustomerRole> RoleAsync(string name, string systemName)
    {
        var role = new CustomerRole { Name = name, SystemName = systemName, Active = true, IsSystemRole = true };
        await customers.InsertCustomerRoleAsync(role);
        return role;
    }

    private async Task PersonAsync(string email, string firstName, string lastName, string street, params CustomerRole[] roles)
    {
        var address = new Address
        {
            FirstName = firstName, LastName = lastName, Email = email, Address1 = street,
            City = "Portside", ZipPostalCode = "10001", PhoneNumber = "555-0100"
        };
        await addresses.InsertAddressAsync(address);
        var person = NewCustomer();
        (person.Email, person.Username, person.FirstName, person.LastName) = (email, email, firstName, lastName);
        (person.BillingAddressId, person.ShippingAddressId) = (address.Id, address.Id);
        await InsertAsync(person, roles);
        await passwords.SetAsync(person, DemoLogins.PASSWORD);
    }

    private Customer NewCustomer()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new Customer { CustomerGuid = Guid.NewGuid(), Active = true, CreatedOnUtc = now, LastActivityDateUtc = now };
    }

    private async Task InsertAsync(Customer customer, params CustomerRole[] roles)
    {
        await customers.InsertCustomerAsync(customer);
        foreach (var role in roles)
            await customers.AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = role.Id });
    }
}
