using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Messages;

namespace DemoStore.Services.Messages;

public class EmailAccountService : IEmailAccountService
{
    private readonly IRepository<EmailAccount> _accounts;

    public EmailAccountService(IRepository<EmailAccount> accounts) => _accounts = accounts;

    public async Task<EmailAccount> GetEmailAccountByIdAsync(int emailAccountId)
        => emailAccountId == 0 ? null : await _accounts.GetByIdAsync(emailAccountId, cache => default);

    public Task<IList<EmailAccount>> GetAllEmailAccountsAsync()
        => _accounts.GetAllAsync(accounts => accounts.OrderBy(a => a.Id));
}
