using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Services.Vendors;

namespace DemoStore.Services.Vendors;

public class VendorService(IRepository<Vendor> vendors) : IVendorService
{
    public virtual async Task<Vendor> GetVendorByIdAsync(int vendorId) => vendorId == 0 ? null : await vendors.GetByIdAsync(vendorId);
}
