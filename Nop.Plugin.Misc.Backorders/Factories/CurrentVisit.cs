using Nop.Core;
using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <summary>Who is here, and in which store.</summary>
public class CurrentVisit
{
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public CurrentVisit(IStoreContext storeContext, IWorkContext workContext)
    {
        _storeContext = storeContext;
        _workContext = workContext;
    }

    public virtual async Task<(Customer Customer, int StoreId)> FindAsync()
    {
        return (await _workContext.GetCurrentCustomerAsync(), (await _storeContext.GetCurrentStoreAsync()).Id);
    }
}
