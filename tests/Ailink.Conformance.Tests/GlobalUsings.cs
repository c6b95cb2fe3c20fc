global using Ailink.Testing;
