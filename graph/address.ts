// How an address is written: our one way. The only file that parses, normalises or compares addresses of the web.
export {}
