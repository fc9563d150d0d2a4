using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Services.Common;

namespace DemoStore.Services.Common;

public class AddressService(IRepository<Address> addresses, TimeProvider clock) : IAddressService
{
    public virtual async Task<Address> GetAddressByIdAsync(int addressId) => addressId == 0 ? null : await addresses.GetByIdAsync(addressId);

    public virtual async Task InsertAddressAsync(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        address.CreatedOnUtc = clock.GetUtcNow().UtcDateTime;
        address.CountryId = address.CountryId == 0 ? null : address.CountryId;
        address.StateProvinceId = address.StateProvinceId == 0 ? null : address.StateProvinceId;
        await addresses.InsertAsync(address);
    }

    public virtual Address CloneAddress(Address address) => new()
    {
        FirstName = address.FirstName,
        LastName = address.LastName,
        Email = address.Email,
        Company = address.Company,
        CountryId = address.CountryId,
        StateProvinceId = address.StateProvinceId,
        City = address.City,
        Address1 = address.Address1,
        Address2 = address.Address2,
        ZipPostalCode = address.ZipPostalCode,
        PhoneNumber = address.PhoneNumber,
        CreatedOnUtc = address.CreatedOnUtc
    };
}
