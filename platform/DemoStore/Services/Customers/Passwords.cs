using System.Security.Cryptography;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Services.Customers;

namespace DemoStore.Services.Customers;

/// <summary>
/// Sets and checks passwords: PBKDF2 with SHA-256, 100,000 rounds, 16 random bytes of salt, 32 bytes of hash.
/// The last row of a customer counts.
/// </summary>
public class Passwords(IRepository<CustomerPassword> passwords, ICustomerService customers, TimeProvider clock)
{
    private const int HASHED = 1;
    private const int ROUNDS = 100_000;
    private const int SALT_BYTES = 16;
    private const int HASH_BYTES = 32;

    public virtual async Task SetAsync(Customer customer, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        var salt = RandomNumberGenerator.GetBytes(SALT_BYTES);
        await passwords.InsertAsync(new CustomerPassword
        {
            CustomerId = customer.Id,
            PasswordFormatId = HASHED,
            PasswordSalt = Convert.ToBase64String(salt),
            Password = Convert.ToBase64String(Hash(password, salt)),
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime
        });
    }

    /// <summary>The customer whose email and password these are; null for anybody else, without saying which of the two is wrong.</summary>
    public virtual async Task<Customer> FindCustomerAsync(string email, string password)
    {
        var customer = await customers.GetCustomerByEmailAsync(email?.Trim());
        var usable = customer is { Active: true, Deleted: false } && await customers.IsRegisteredAsync(customer);
        return usable && await IsRightAsync(customer, password) ? customer : null;
    }

    public virtual async Task<bool> IsRightAsync(Customer customer, string password)
    {
        var customerId = customer.Id;
        var row = (await passwords.GetAllAsync(query => query.Where(known => known.CustomerId == customerId)
            .OrderByDescending(known => known.Id).Take(1))).FirstOrDefault();
        if (row is null || string.IsNullOrEmpty(password))
            return false;
        return CryptographicOperations.FixedTimeEquals(
            Convert.FromBase64String(row.Password), Hash(password, Convert.FromBase64String(row.PasswordSalt)));
    }

    private static byte[] Hash(string password, byte[] salt)
        => Rfc2898DeriveBytes.Pbkdf2(password, salt, ROUNDS, HashAlgorithmName.SHA256, HASH_BYTES);
}
