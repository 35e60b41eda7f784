/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
int main(void)
{
    return 0;
}
