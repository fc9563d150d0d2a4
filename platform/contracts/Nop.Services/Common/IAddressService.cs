using Nop.Core.Domain.Common;

namespace Nop.Services.Common;

public interface IAddressService
{
    Address CloneAddress(Address address);

    Task<Address> GetAddressByIdAsync(int addressId);

    Task InsertAddressAsync(Address address);
}
